def search(list)
  # ruleid: ruby-regex-from-request
  list.grep(Regexp.new(params[:q]))
  text = params[:text]
  # ruleid: ruby-regex-from-request
  Regexp.new(text).match?("x")
  # ruleid: ruby-regex-from-request
  list.select { |e| e =~ /#{params[:q]}/ }
  # ok: ruby-regex-from-request
  list.grep(Regexp.new(Regexp.escape(params[:q])))
  # ok: ruby-regex-from-request
  Regexp.new("a+")
end
