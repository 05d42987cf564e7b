# ruleid: ruby-constantize-dynamic
model = table.classify.constantize
# ok: ruby-constantize-dynamic
model = "users".classify.constantize
# ok: ruby-constantize-dynamic
model = table.classify
