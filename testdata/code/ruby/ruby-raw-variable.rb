# ruleid: ruby-raw-variable
raw(@text)
# ruleid: ruby-raw-variable
comment.html_safe
# ok: ruby-raw-variable
raw(nil)
# ok: ruby-raw-variable
text = "a"
# ok: ruby-raw-variable
"a".html_safe
