package store

import (
	"context"
	"database/sql"
	"fmt"
)

const columns = "id, name"

func findByName(db *sql.DB, name string) (*sql.Rows, error) {
	// ruleid: go-sql-string-query
	return db.Query("SELECT id FROM users WHERE name = '" + name + "'")
}

func remove(ctx context.Context, tx *sql.Tx, id string) error {
	// ruleid: go-sql-string-query
	_, err := tx.ExecContext(ctx, fmt.Sprintf("DELETE FROM orders WHERE id = %s", id))
	return err
}

func login(db *sql.DB, user, pass string) *sql.Row {
	query := fmt.Sprintf("SELECT * FROM accounts WHERE login = '%s' AND pass = '%s'", user, pass)
	fmt.Println("looking up", user)
	// ruleid: go-sql-string-query
	return db.QueryRow(query)
}

func rename(db *sql.DB, id int, name string) error {
	q := "UPDATE users SET name = '" + name + "' WHERE id = ?"
	if name != "" {
		// ruleid: go-sql-string-query
		_, err := db.Exec(q, id)
		return err
	}
	return nil
}

func findByID(db *sql.DB, id int) (*sql.Rows, error) {
	// ok: go-sql-string-query
	return db.Query("SELECT id, name FROM users WHERE id = $1", id)
}

func joined(db *sql.DB, id int) (*sql.Rows, error) {
	// ok: go-sql-string-query
	return db.Query("SELECT id, name "+"FROM users "+"WHERE id = $1", id)
}

func stored(db *sql.DB, id int) *sql.Row {
	q := `SELECT id
		FROM users WHERE id = ?`
	// ok: go-sql-string-query
	return db.QueryRow(q, id)
}

func again(db *sql.DB, name string) error {
	q := "DELETE FROM names WHERE name = '" + name + "'"
	fmt.Println(q)
	q = "DELETE FROM names WHERE old"
	// ok: go-sql-string-query
	_, err := db.Exec(q)
	return err
}

func fromTable(db *sql.DB, table string, id int) (*sql.Rows, error) {
	// ok: go-sql-string-query
	return db.Query(fmt.Sprintf("SELECT id FROM %s WHERE id = ?", "users"), id)
}

func page(db *sql.DB, limit int) (*sql.Rows, error) {
	// ok: go-sql-string-query
	return db.Query(fmt.Sprintf("SELECT id FROM users LIMIT %d", limit))
}

type index map[string]string

func (i index) Get(prefix string, key string) string { return i[prefix+key] }

func lookup(i index, user string) string {
	// ok: go-sql-string-query
	return i.Get("select box: ", "label "+user)
}

func run(q query, ctx context.Context, pool chunkPool, kind Kind, data []byte) {
	// ok: go-sql-string-query
	q.Exec(ctx)
	// ok: go-sql-string-query
	pool.Get(Encoding(kind), bytes.Clone(data))
}
