def show
  # ruleid: ruby-debugger-left
  binding.pry
  # ruleid: ruby-debugger-left
  byebug
  # ok: ruby-debugger-left
  binding.local_variables
end
