# ruleid: ruby-open-redirect
redirect_to params[:url]
# ruleid: ruby-open-redirect
redirect_to "https://#{params[:host]}"
# ruleid: ruby-open-redirect
redirect_to(params.merge(:a => 1))
# ok: ruby-open-redirect
redirect_to root_path
# ok: ruby-open-redirect
redirect_to "/users/#{params[:id]}"
# ok: ruby-open-redirect
redirect_to user_path(params[:id])

def back
  target = params[:to]
  # ruleid: ruby-open-redirect
  redirect_to target
  # ok: ruby-open-redirect
  redirect_to url_from(target) || root_path
  # ok: ruby-open-redirect
  redirect_to User.find(params[:id])
end
