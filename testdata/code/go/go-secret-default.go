package config

import "os"

func load() {
	// ruleid: go-secret-default
	secret := getEnv("JWT_SECRET", "super-secret-key")
	// ruleid: go-secret-default
	password := os.Getenv("DB_PASSWORD")
	if password == "" {
		password = "postgres"
	}
	// ok: go-secret-default
	host := getEnv("DB_HOST", "localhost")
	// ok: go-secret-default
	empty := getEnv("DB_PASSWORD", "")
	use(secret, password, host, empty)
}
