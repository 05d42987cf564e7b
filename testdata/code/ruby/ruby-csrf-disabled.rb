# ruleid: ruby-csrf-disabled
class PaymentsController < ActionController::Base
  def pay
  end
end

# ok: ruby-csrf-disabled
class UsersController < ApplicationController
  # ruleid: ruby-csrf-disabled
  skip_before_action :verify_authenticity_token, only: [:pay]
  # ok: ruby-csrf-disabled
  skip_before_action :load_user
end

# ok: ruby-csrf-disabled
class OtherController < ActionController::Base
  protect_from_forgery with: :exception
end

class StripeWebhooksController < ApplicationController
  # ok: ruby-csrf-disabled
  skip_before_action :verify_authenticity_token, only: :create
end
