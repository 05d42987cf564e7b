def show
  # ruleid: ruby-log-injection
  logger.info("shown to #{params[:name]}")
  # ok: ruby-log-injection
  logger.info("shown to #{params[:name].inspect}")
  # ok: ruby-log-injection
  logger.info("shown")
end
