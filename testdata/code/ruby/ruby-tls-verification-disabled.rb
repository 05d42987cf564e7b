# ruleid: ruby-tls-verification-disabled
http.verify_mode = OpenSSL::SSL::VERIFY_NONE
# ruleid: ruby-tls-verification-disabled
HTTParty.get(url, verify: false)
# ruleid: ruby-tls-verification-disabled
Faraday.new(url, ssl: { verify: false })
# ok: ruby-tls-verification-disabled
http.verify_mode = OpenSSL::SSL::VERIFY_PEER
# ok: ruby-tls-verification-disabled
HTTParty.get(url, verify: true)
