package dao

import "database/sql"

func names(db *sql.DB) ([]string, error) {
	// ruleid: go-rows-left-open
	rows, err := db.Query("SELECT name FROM users")
	if err != nil {
		return nil, err
	}
	var out []string
	for rows.Next() {
		var n string
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		out = append(out, n)
	}
	return out, rows.Err()
}

func closed(db *sql.DB) ([]string, error) {
	// ok: go-rows-left-open
	rows, err := db.Query("SELECT name FROM users")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var n string
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		out = append(out, n)
	}
	return out, rows.Err()
}

func to_the_end(db *sql.DB) int {
	count := 0
	// ok: go-rows-left-open
	rows, err := db.Query("SELECT name FROM users")
	if err != nil {
		return 0
	}
	for rows.Next() {
		count++
	}
	return count
}
