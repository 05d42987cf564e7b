class AdminController < ApplicationController
  # ruleid: ruby-http-basic-hardcoded
  http_basic_authenticate_with :name => "dhh", :password => "secret"
end

class OtherController < ApplicationController
  # ok: ruby-http-basic-hardcoded
  http_basic_authenticate_with name: "dhh", password: ENV.fetch("ADMIN_PASSWORD")
end
