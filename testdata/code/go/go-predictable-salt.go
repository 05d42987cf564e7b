package passwords

import (
	"crypto/rand"
	"crypto/sha256"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/pbkdf2"
	"golang.org/x/crypto/scrypt"
)

func keys(password []byte, stored []byte) [][]byte {
	// ruleid: go-predictable-salt
	a := pbkdf2.Key(password, []byte("salt"), 600000, 32, sha256.New)
	// ruleid: go-predictable-salt
	b, _ := scrypt.Key(password, []byte("fixed salt"), 32768, 8, 1, 32)
	salt := []byte("0123456789abcdef")
	// ruleid: go-predictable-salt
	c := argon2.IDKey(password, salt, 1, 64*1024, 4, 32)
	fresh := make([]byte, 16)
	if _, err := rand.Read(fresh); err != nil {
		return nil
	}
	// ok: go-predictable-salt
	d := pbkdf2.Key(password, fresh, 600000, 32, sha256.New)
	// ok: go-predictable-salt
	e := argon2.IDKey(password, stored, 1, 64*1024, 4, 32)
	// ok: go-predictable-salt
	f, _ := bcrypt.GenerateFromPassword([]byte("password"), 12)
	return [][]byte{a, b, c, d, e, f}
}
