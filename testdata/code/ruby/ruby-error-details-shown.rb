class ApplicationController < ActionController::API
  rescue_from StandardError do |e|
    # ruleid: ruby-error-details-shown
    render json: { error: e.message, backtrace: e.backtrace }, status: :internal_server_error
  end

  rescue_from ActiveRecord::RecordNotFound do |e|
    # ok: ruby-error-details-shown
    Rails.logger.error(e.backtrace.join("\n"))
    # ok: ruby-error-details-shown
    render json: { error: 'not found' }, status: :not_found
  end
end
