def run
  # ruleid: ruby-send-from-request
  @user.send(params[:action_name])
  name = params[:name]
  # ruleid: ruby-send-from-request
  @user.public_send(name)
  # ok: ruby-send-from-request
  @user.send(:reset, params[:x])
  # ok: ruby-send-from-request
  @user.public_send("x_y")
end

def allowed
  name = params[:name]
  # ok: ruby-send-from-request
  @user.public_send(name) if %w[open close].include?(name)
end

def listed
  # ok: ruby-send-from-request
  User.public_send(%w[active archived].include?(params[:m]) ? params[:m] : "active")
end
