# ruleid: ruby-session-secret-hardcoded
Rails.application.config.secret_key_base = "3d90f727dcc14992232b9461fac5d31cf2bc1848"
# ruleid: ruby-session-secret-hardcoded
set :session_secret, "s3cret of the app"
# ruleid: ruby-session-secret-hardcoded
verifier = ActiveSupport::MessageVerifier.new("s3cret")
# ok: ruby-session-secret-hardcoded
Rails.application.config.secret_key_base = ENV.fetch("SECRET_KEY_BASE")
