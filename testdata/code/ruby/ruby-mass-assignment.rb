# ruleid: ruby-mass-assignment
User.new(params.permit!)
# ruleid: ruby-mass-assignment
User.create(params[:user])
# ruleid: ruby-mass-assignment
User.new(params[:user])
# ruleid: ruby-mass-assignment
user.update_attributes(params[:user])
# ruleid: ruby-mass-assignment
User.new(attributes, :without_protection => true)
# ruleid: ruby-mass-assignment
params.require(:user).permit(:name, :admin)
# ok: ruby-mass-assignment
User.new(params.require(:user).permit(:name))
# ok: ruby-mass-assignment
User.new(user_params)
# ok: ruby-mass-assignment
Search.new(params[:q])

class Api::ProfilesController < ApplicationController
  def update
    # ruleid: ruby-mass-assignment
    current_user.update!(params.to_unsafe_h.except(:controller, :action))
    # ok: ruby-mass-assignment
    current_user.update!(params.permit(:name, :bio))
  end
end
