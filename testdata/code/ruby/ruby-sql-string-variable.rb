def show(con, id)
  query = "SELECT * FROM users WHERE id = '" + id + "'"
  # ruleid: ruby-sql-string-variable
  con.exec(query)
end

def other(con, id)
  query = "SELECT * FROM users WHERE id = '#{id}'"
  # ruleid: ruby-sql-string-variable
  con.exec query
end

def safe(con, id)
  query = "SELECT * FROM users WHERE id = $1"
  # ok: ruby-sql-string-variable
  con.exec_params(query, [id])
end
