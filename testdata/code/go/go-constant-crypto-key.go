package auth

import (
	"crypto/aes"
	"crypto/cipher"
	"os"

	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/sessions"
)

// ruleid: go-constant-crypto-key
var jwtKey = []byte("my_secret_key")

// ruleid: go-constant-crypto-key
var store = sessions.NewCookieStore([]byte("very-secret"))

func block() (cipher.Block, error) {
	key := []byte("0123456789abcdef")
	// ruleid: go-constant-crypto-key
	return aes.NewCipher(key)
}

func sign(token *jwt.Token) (string, error) {
	// ruleid: go-constant-crypto-key
	return token.SignedString([]byte("secret"))
}

// ok: go-constant-crypto-key
var sessionKey = []byte(os.Getenv("SESSION_KEY"))

func given(key []byte) (cipher.Block, error) {
	// ok: go-constant-crypto-key
	return aes.NewCipher(key)
}

func signWith(token *jwt.Token, key []byte) (string, error) {
	// ok: go-constant-crypto-key
	return token.SignedString(key)
}

// ok: go-constant-crypto-key
var greeting = []byte("hello")

func read(text string) (*jwt.Token, error) {
	return jwt.Parse(text, func(token *jwt.Token) (interface{}, error) {
		// ruleid: go-constant-crypto-key
		return []byte("secretkey"), nil
	})
}

func readFromSettings(text string, settings Settings) (*jwt.Token, error) {
	return jwt.Parse(text, func(token *jwt.Token) (interface{}, error) {
		// ok: go-constant-crypto-key
		return []byte(settings.Key), nil
	})
}
