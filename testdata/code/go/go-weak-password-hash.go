package auth

import (
	"crypto/md5"
	"crypto/sha256"
	"encoding/hex"
	"io"

	"golang.org/x/crypto/bcrypt"
)

type user struct{ Password, Avatar string }

func hash(password string) string {
	// ruleid: go-weak-password-hash
	sum := md5.Sum([]byte(password))
	return hex.EncodeToString(sum[:])
}

func (u *user) digest(salt string) []byte {
	// ruleid: go-weak-password-hash
	sum := sha256.Sum256([]byte(u.Password + salt))
	return sum[:]
}

func legacy(passwd string) []byte {
	h := sha256.New()
	// ruleid: go-weak-password-hash
	io.WriteString(h, passwd)
	return h.Sum(nil)
}

func store(password string) ([]byte, error) {
	// ok: go-weak-password-hash
	return bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
}

func etag(body []byte) string {
	// ok: go-weak-password-hash
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}

func gravatar(email string) string {
	h := md5.New()
	// ok: go-weak-password-hash
	io.WriteString(h, email)
	return hex.EncodeToString(h.Sum(nil))
}
