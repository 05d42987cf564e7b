# ruleid: ruby-jwt-insecure
JWT.decode(token, key, false)
# ruleid: ruby-jwt-insecure
JWT.encode(payload, nil, "none")
# ok: ruby-jwt-insecure
JWT.decode(token, key, true, algorithm: "HS256")
# ok: ruby-jwt-insecure
JWT.encode(payload, key, "HS256")
