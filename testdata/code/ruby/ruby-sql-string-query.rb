# ruleid: ruby-sql-string-query
User.where("name = '#{name}'")
# ruleid: ruby-sql-string-query
User.order("created_at #{params[:dir]}")
# ruleid: ruby-sql-string-query
User.find_by_sql("SELECT * FROM users WHERE id = " + id)
# ruleid: ruby-sql-string-query
User.find(:all, :conditions => "id = #{id}")
# ruleid: ruby-sql-string-query
connection.execute("DELETE FROM t WHERE id = '%s'" % id)
# ok: ruby-sql-string-query
User.where("name = ?", name)
# ok: ruby-sql-string-query
User.where(name: name)
# ok: ruby-sql-string-query
User.where("#{table_name}.id = ?", id)
# ok: ruby-sql-string-query
User.where("name = #{connection.quote(name)}")
# ok: ruby-sql-string-query
User.where("id = #{params[:id].to_i}")
# ok: ruby-sql-string-query
names.select { |n| "#{n}" }
# ok: ruby-sql-string-query
list.first("a #{b}".length)
