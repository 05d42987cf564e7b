def run
  code = "1 + #{params[:x]}"
  # ruleid: ruby-eval-from-request
  eval(code)
  # ok: ruby-eval-from-request
  eval("1 + #{params[:x].to_i}")
  # ok: ruby-eval-from-request
  compute(params[:x])
end
