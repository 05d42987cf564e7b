# ruleid: ruby-weak-random-secret
token = rand(10**8).to_s
# ruleid: ruby-weak-random-secret
@password = (0...8).map { (65 + rand(26)).chr }.join
# ruleid: ruby-weak-random-secret
user.reset_token = [*"a".."z"].sample(8).join
# ok: ruby-weak-random-secret
token = SecureRandom.hex(32)
# ok: ruby-weak-random-secret
index = rand(10)
