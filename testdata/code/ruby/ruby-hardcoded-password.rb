# ruleid: ruby-hardcoded-password
password = "hunter2!x"
# ruleid: ruby-hardcoded-password
config.api_key = "9f8a7b6c5d4e3f2a1b0c"
# ruleid: ruby-hardcoded-password
connect(user: "root", password: "Pa55word!")
# ok: ruby-hardcoded-password
password = ENV["PASSWORD"]
# ok: ruby-hardcoded-password
password = "changeme123"
# ok: ruby-hardcoded-password
label :password, "Password"
# ok: ruby-hardcoded-password
password = "password"

# ruleid: ruby-hardcoded-password
CLIENT = Redis.new(host: 'redis.internal', password: 'r3d1s-Prod-Pass')
# ok: ruby-hardcoded-password
OTHER = Redis.new(host: 'redis.internal', password: ENV.fetch('REDIS_PASSWORD'))

# ruleid: ruby-hardcoded-password
SETTINGS = { address: 'smtp.example.com', password: 'Ma1ler-Secret-2024' }
