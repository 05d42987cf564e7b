# ruleid: ruby-link-to-from-request
link_to "Home page", params[:url]
# ruleid: ruby-link-to-from-request
link_to "#{params[:url]}/profile", profile_path(user)
# ok: ruby-link-to-from-request
link_to "Home", root_path
# ok: ruby-link-to-from-request
link_to user.name, user_path(params[:id])
