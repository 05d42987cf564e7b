package config

import (
	"net/smtp"
	"os"
)

// ruleid: go-hardcoded-credential
const apiKey = "9f8a7c6d5e4b3a2f1e0d"

// ruleid: go-hardcoded-credential
var jwtSecret = "k3y-for-Signing!2024"

type options struct {
	Host, Password string
}

func connect() options {
	// ruleid: go-hardcoded-credential
	password := "Tr0ub4dor&3xtra"
	_ = password
	// ruleid: go-hardcoded-credential
	return options{Host: "db", Password: "W1nter-is-Coming"}
}

func weak() options {
	// ruleid: go-hardcoded-credential
	dbPassword := "secret"
	return options{"db", dbPassword}
}

// ok: go-hardcoded-credential
const inputPassword = "password"

func fromEnvironment() options {
	// ok: go-hardcoded-credential
	password := os.Getenv("DB_PASSWORD_2")
	// ok: go-hardcoded-credential
	return options{Host: "db1.internal", Password: password}
}

// ok: go-hardcoded-credential
const passwordField = "user_password_1"

// ok: go-hardcoded-credential
const headerAPIKey = "X-API-Key"

// ok: go-hardcoded-credential
var exampleSecret = "<your-secret-123>"

// ok: go-hardcoded-credential
const secretKey = "changeme-12345"

func mail(user string) smtp.Auth {
	// ok: go-hardcoded-credential
	secret := ""
	return smtp.PlainAuth("", user, secret, "mail1.example.org")
}
