class User < ApplicationRecord
  # ruleid: ruby-short-password-allowed
  validates :password, presence: true, length: { minimum: 4 }
  # ok: ruby-short-password-allowed
  validates :name, length: { minimum: 2 }
end

class Member < ApplicationRecord
  # ok: ruby-short-password-allowed
  validates :password, length: { minimum: 12 }

  def weak?(password)
    # ruleid: ruby-short-password-allowed
    password.length < 6
  end
end
