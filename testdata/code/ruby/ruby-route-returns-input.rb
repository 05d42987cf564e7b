require 'sinatra'

get '/hello' do
  # ruleid: ruby-route-returns-input
  "<h1>Hello #{params[:name]}</h1>"
end

get '/hello-safe' do
  # ok: ruby-route-returns-input
  "<h1>Hello #{ERB::Util.html_escape(params[:name])}</h1>"
end
