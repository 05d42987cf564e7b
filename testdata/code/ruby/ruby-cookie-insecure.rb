# ruleid: ruby-cookie-insecure
Rails.application.config.session_store :cookie_store, key: "_app", httponly: false
# ruleid: ruby-cookie-insecure
cookies[:token] = { value: token, secure: false }
# ok: ruby-cookie-insecure
Rails.application.config.session_store :cookie_store, key: "_app"
# ok: ruby-cookie-insecure
cookies[:token] = { value: token, secure: true, httponly: true }
