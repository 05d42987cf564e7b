# ruleid: ruby-weak-hash-password
hash = Digest::SHA256.hexdigest(password + salt)
# ruleid: ruby-weak-hash-password
user.set_password(Digest::MD5.hexdigest(text))
# ok: ruby-weak-hash-password
hash = BCrypt::Password.create(password)
# ok: ruby-weak-hash-password
hash = Digest::SHA256.hexdigest(file)
