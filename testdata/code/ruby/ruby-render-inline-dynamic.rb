# ruleid: ruby-render-inline-dynamic
render inline: "<h1>#{params[:name]}</h1>"
# ruleid: ruby-render-inline-dynamic
render inline: "<h1>%s</h1>" % name
# ruleid: ruby-render-inline-dynamic
render :text => "method: #{request.method}"
# ruleid: ruby-render-inline-dynamic
ERB.new(params[:template]).result
# ok: ruby-render-inline-dynamic
render inline: "<h1>Hello</h1>"
# ok: ruby-render-inline-dynamic
render plain: "x #{name}"
# ok: ruby-render-inline-dynamic
render :show
