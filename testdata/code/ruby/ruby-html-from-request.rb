class PagesController
  def show
    name = params[:name]
    text = "<b>#{name}</b>"
    # ruleid: ruby-html-from-request
    render html: text.html_safe
    # ruleid: ruby-html-from-request
    render inline: "<h1>#{params[:title]}</h1>"
    # ok: ruby-html-from-request
    render html: "<b>#{h(name)}</b>".html_safe
    # ok: ruby-html-from-request
    render plain: name
  end
end

get "/hello" do
  # ruleid: ruby-html-from-request
  halt "<p>Hello #{params['name']}</p>"
end

get "/safe" do
  # ok: ruby-html-from-request
  halt "<p>Hello #{Rack::Utils.escape_html(params['name'])}</p>"
end
