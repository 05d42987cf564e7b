def show
  # ruleid: ruby-constantize-from-request
  params[:type].classify.constantize.new
  name = params[:name]
  # ruleid: ruby-constantize-from-request
  name.constantize.find(1)
  # ok: ruby-constantize-from-request
  "User".constantize
  # ok: ruby-constantize-from-request
  TYPES.fetch(params[:type]).new
end
