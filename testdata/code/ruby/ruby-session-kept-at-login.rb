class SessionsController < ApplicationController
  def create
    user = User.find_by(email: params[:email])
    if user&.authenticate(params[:password])
      # ruleid: ruby-session-kept-at-login
      session[:user_id] = user.id
      redirect_to root_path
    else
      # ok: ruby-session-kept-at-login
      session[:attempts] = 1
      render :new
    end
  end
end
