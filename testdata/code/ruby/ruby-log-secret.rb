# ruleid: ruby-log-secret
logger.info("login #{name} #{password}")
# ruleid: ruby-log-secret
Rails.logger.debug(access_token)
# ruleid: ruby-log-secret
puts "key: #{api_key}"
# ok: ruby-log-secret
logger.info("login #{name}")
# ok: ruby-log-secret
logger.info("password changed")
