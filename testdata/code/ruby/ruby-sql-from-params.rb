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

def search(connection)
  name = params[:name]
  sql = "SELECT * FROM users WHERE name = '#{name}'"
  # ruleid: ruby-sql-from-params
  connection.execute(sql)
  # ok: ruby-sql-from-params
  connection.execute("SELECT * FROM users WHERE name = #{connection.quote(name)}")
  # ok: ruby-sql-from-params
  connection.exec_params("SELECT * FROM users WHERE name = $1", [name])
  id = params[:id].to_i
  # ok: ruby-sql-from-params
  User.where("id = #{id}")
  column = params[:c]
  column = "name" unless %w[name age].include?(column)
  # ok: ruby-sql-from-params
  User.order(column)
end
