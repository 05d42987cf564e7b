Rails.application.configure do
  # ruleid: ruby-rails-insecure-setting
  config.force_ssl = false
  # ruleid: ruby-rails-insecure-setting
  config.consider_all_requests_local = true
  # ok: ruby-rails-insecure-setting
  config.force_ssl = true
  # ok: ruby-rails-insecure-setting
  config.cache_classes = false
end
