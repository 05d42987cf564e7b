def fetch
  # ruleid: ruby-ssrf-from-request
  Net::HTTP.get_response(URI(params[:url]))
  # ruleid: ruby-ssrf-from-request
  HTTParty.get("http://#{params[:host]}/status")
  url = params[:url]
  # ruleid: ruby-ssrf-from-request
  RestClient.get(url)
  # ok: ruby-ssrf-from-request
  HTTParty.get("https://api.example.com/#{params[:id]}")
  # ok: ruby-ssrf-from-request
  RestClient.post("https://api.example.com/", { q: params[:q] })
  # ok: ruby-ssrf-from-request
  user = User.new(params[:name])
end
