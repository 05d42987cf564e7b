# ruleid: ruby-cookie-insecure
Rails.application.config.session_store :cookie_store, key: "_app", httponly: false
# ruleid: ruby-cookie-insecure
cookies[:token] = { value: token, secure: false }
# ok: ruby-cookie-insecure
Rails.application.config.session_store :cookie_store, key: "_app"
# ok: ruby-cookie-insecure
cookies[:token] = { value: token, secure: true, httponly: true }

class LoginController < ApplicationController
  def create
    # ruleid: ruby-cookie-insecure
    cookies[:remember_token] = { value: user.remember_token, expires: 1.month.from_now }
    # ok: ruby-cookie-insecure
    cookies.encrypted[:remember_token] = { value: user.remember_token, httponly: true, secure: true }
    # ok: ruby-cookie-insecure
    cookies[:theme] = { value: 'dark', expires: 1.month.from_now }
  end
end
