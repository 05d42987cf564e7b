class MessagesController < ApplicationController
  before_action :authenticate_user!

  def show
    # ruleid: ruby-record-by-id-only
    @message = Message.find(params[:id])
    render json: @message
  end

  def index
    # ok: ruby-record-by-id-only
    @kinds = Kind.find(params[:id])
  end
end
