require "jwt"
# ruleid: ruby-jwt-hardcoded-secret
JWT.encode(payload, "s3cret", "HS256")

def sign(payload)
  key = "hmac-s3cret"
  # ruleid: ruby-jwt-hardcoded-secret
  JWT.encode payload, key, "HS256"
end

# ok: ruby-jwt-hardcoded-secret
JWT.encode(payload, ENV.fetch("JWT_SECRET"), "HS256")
