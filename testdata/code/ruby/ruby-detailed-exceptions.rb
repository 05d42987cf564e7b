# ruleid: ruby-detailed-exceptions
def show_detailed_exceptions?
  true
end

# ok: ruby-detailed-exceptions
def show_details?
  current_user.admin?
end
