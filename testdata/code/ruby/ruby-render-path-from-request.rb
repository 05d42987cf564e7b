# ruleid: ruby-render-path-from-request
render params[:page]
# ruleid: ruby-render-path-from-request
render file: "/srv/pages/#{params[:name]}"
# ruleid: ruby-render-path-from-request
render :template => params[:template]
# ok: ruby-render-path-from-request
render json: params[:data]
# ok: ruby-render-path-from-request
render file: "public/404.html"
# ok: ruby-render-path-from-request
render :show
