def read
  # ruleid: ruby-json-load
  data = JSON.load(params[:data])
  # ok: ruby-json-load
  other = JSON.parse(params[:data])
  # ok: ruby-json-load
  third = JSON.load(File.read("config.json"))
end
