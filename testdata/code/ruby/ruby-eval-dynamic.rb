# ruleid: ruby-eval-dynamic
eval(params[:code])
# ruleid: ruby-eval-dynamic
eval(code)
# ruleid: ruby-eval-dynamic
Thing.module_eval(cookies["x"])
# ok: ruby-eval-dynamic
eval("1 + 1")
# ok: ruby-eval-dynamic
Thing.class_eval do
  attr_reader :a
end
# ok: ruby-eval-dynamic
Thing.class_eval("def a; end")
# ok: ruby-eval-dynamic
JSON.parse(text)
