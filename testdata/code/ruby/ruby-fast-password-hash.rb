require 'digest'

class User
  def password=(pw)
    # ruleid: ruby-fast-password-hash
    @password_hash = Digest::SHA256.hexdigest(pw)
  end

  def digest(password, salt)
    # ruleid: ruby-fast-password-hash
    Digest::SHA512.hexdigest(password + salt)
  end

  def etag(body)
    # ok: ruby-fast-password-hash
    Digest::SHA256.hexdigest(body)
  end
end
