# ruleid: ruby-cookie-serializer
Rails.application.config.action_dispatch.cookies_serializer = :hybrid
# ruleid: ruby-cookie-serializer
ActiveSupport::MessageVerifier.new(key, serializer: Marshal)
# ok: ruby-cookie-serializer
Rails.application.config.action_dispatch.cookies_serializer = :json
