def restore
  data = Base64.decode64(params[:state])
  # ruleid: ruby-deserialization-from-request
  Marshal.load(data)
  # ruleid: ruby-deserialization-from-request
  YAML.load(cookies[:settings])
  # ok: ruby-deserialization-from-request
  YAML.safe_load(data)
  # ok: ruby-deserialization-from-request
  JSON.parse(data)
end
