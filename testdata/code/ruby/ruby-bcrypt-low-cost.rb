# ruleid: ruby-bcrypt-low-cost
BCrypt::Password.create(password, cost: 4)
# ruleid: ruby-bcrypt-low-cost
BCrypt::Engine.cost = 6
# ok: ruby-bcrypt-low-cost
BCrypt::Password.create(password, cost: 12)
# ok: ruby-bcrypt-low-cost
BCrypt::Password.create(password)
# ok: ruby-bcrypt-low-cost
config.stretches = Rails.env.test? ? 1 : 12
