# ruleid: ruby-json-html-unescaped
config.active_support.escape_html_entities_in_json = false
# ok: ruby-json-html-unescaped
config.active_support.escape_html_entities_in_json = true
