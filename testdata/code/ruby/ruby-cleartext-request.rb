# ruleid: ruby-cleartext-request
HTTParty.get("http://api.example.com/v1")
# ruleid: ruby-cleartext-request
uri = URI("http://api.example.com/v1")
# ruleid: ruby-cleartext-request
URI.open("ftp://example.com/a")
# ruleid: ruby-cleartext-request
ftp = Net::FTP.new("example.com")
# ok: ruby-cleartext-request
HTTParty.get("https://api.example.com/v1")
# ok: ruby-cleartext-request
uri = URI("http://localhost:3000/")
# ok: ruby-cleartext-request
HTTParty.get("http://backend.internal/health")
# ok: ruby-cleartext-request
client.get("/users")
