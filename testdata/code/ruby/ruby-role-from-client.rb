class PanelController < ApplicationController
  def index
    # ruleid: ruby-role-from-client
    if cookies[:role] == 'admin'
      render :panel
    else
      head :forbidden
    end
  end

  def users
    # ruleid: ruby-role-from-client
    return head(:forbidden) if request.headers['X-User-Role'] != 'admin'
    # ok: ruby-role-from-client
    @dark = cookies[:theme] == 'dark'
    # ok: ruby-role-from-client
    @admins = params[:role] == 'admin'
    # ok: ruby-role-from-client
    render :users if session[:role] == 'admin'
  end
end
