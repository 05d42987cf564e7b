# ruleid: ruby-admin-controller-open
class Admin::UsersController < ApplicationController
  def destroy
    User.find(params[:id]).destroy
    redirect_to admin_users_path
  end
end

# ok: ruby-admin-controller-open
class UsersController < ApplicationController
  def show
    @user = User.find(params[:id])
  end
end
