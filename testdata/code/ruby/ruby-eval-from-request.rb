def run
  code = "1 + #{params[:x]}"
  # ruleid: ruby-eval-from-request
  eval(code)
  # ok: ruby-eval-from-request
  eval("1 + #{params[:x].to_i}")
  # ok: ruby-eval-from-request
  compute(params[:x])
end

class Widget
  def self.extend_with
    # ruleid: ruby-eval-from-request
    class_eval(params[:code])
    # ok: ruby-eval-from-request
    class_eval("def size; 1; end")
  end
end
