# ruleid: ruby-html-safe-dynamic
"<b>#{name}</b>".html_safe
# ruleid: ruby-html-safe-dynamic
params[:text].html_safe
# ruleid: ruby-html-safe-dynamic
raw("<b>#{name}</b>")
# ok: ruby-html-safe-dynamic
"<br>".html_safe
# ok: ruby-html-safe-dynamic
raw("<br>")
# ok: ruby-html-safe-dynamic
content_tag(:b, name)
