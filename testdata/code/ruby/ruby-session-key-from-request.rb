def show
  # ruleid: ruby-session-key-from-request
  value = session[params[:key]]
  key = params[:key]
  # ruleid: ruby-session-key-from-request
  other = session[key]
  # ok: ruby-session-key-from-request
  id = session[:user_id]
end
