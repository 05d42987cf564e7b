class PagesController < ApplicationController
  def a
    # ruleid: ruby-url-host-from-request
    @link = "https://" + params[:host] + "/x"
    # ruleid: ruby-url-host-from-request
    @other = "https://%s/x" % params[:host]
    # ok: ruby-url-host-from-request
    @fourth = "http://host.tld/#{params[:page]}"
    # ok: ruby-url-host-from-request
    @path = "https://host.tld/" + params[:page]
  end
end
