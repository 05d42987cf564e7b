# ruleid: bash-sql-string
mysql -e "SELECT * FROM users WHERE name = '$name'" db
# ruleid: bash-sql-string
psql -c "DELETE FROM t WHERE id = $1"
# ruleid: bash-sql-string
sqlite3 app.db "INSERT INTO t VALUES ('$value')"
# ok: bash-sql-string
mysql -e "SELECT count(*) FROM users" db
# ok: bash-sql-string
psql -v name="$name" -c "SELECT * FROM t WHERE name = :'name'"
