package store

import (
	"database/sql"
	"fmt"
)

const cache = "localhost:6379"

func open() (*sql.DB, error) {
	// ruleid: go-credential-in-url
	return sql.Open("postgres", "postgres://app:s3cr3tPw@db.internal:5432/app")
}

func openMySQL() (*sql.DB, error) {
	// ruleid: go-credential-in-url
	return sql.Open("mysql", "root:hunter2!@tcp(10.0.0.5:3306)/shop")
}

func openQueue() string {
	// ruleid: go-credential-in-url
	return "amqp://worker:Zx81Spectrum@queue.internal:5672/"
}

func fromParts(user, pass string) (*sql.DB, error) {
	// ok: go-credential-in-url
	return sql.Open("postgres", fmt.Sprintf("postgres://%s:%s@db.internal/app", user, pass))
}

func withoutPassword() (*sql.DB, error) {
	// ok: go-credential-in-url
	return sql.Open("postgres", "postgres://app@db.internal:5432/app")
}

func documented() string {
	// ok: go-credential-in-url
	return "postgres://user:password@host:5432/database"
}
