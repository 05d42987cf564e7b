class UsersController
  def index
    # ruleid: ruby-sql-from-params
    @users = User.order(params[:order])
    # ruleid: ruby-sql-from-params
    @users = User.where(params[:filter])
    # ruleid: ruby-sql-from-params
    @users = User.find(:all, :group => params[:group])
    # ok: ruby-sql-from-params
    @user = User.find(params[:id])
    # ok: ruby-sql-from-params
    @users = User.where(name: params[:name])
    # ok: ruby-sql-from-params
    @users = User.order(:name)
  end
end
