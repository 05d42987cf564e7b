package keys

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
)

func short() (*rsa.PrivateKey, error) {
	// ruleid: go-short-key
	return rsa.GenerateKey(rand.Reader, 1024)
}

func curve() (*ecdsa.PrivateKey, error) {
	// ruleid: go-short-key
	return ecdsa.GenerateKey(elliptic.P224(), rand.Reader)
}

func long() (*rsa.PrivateKey, error) {
	// ok: go-short-key
	return rsa.GenerateKey(rand.Reader, 2048)
}

func longer(bits int) (*rsa.PrivateKey, error) {
	// ok: go-short-key
	return rsa.GenerateKey(rand.Reader, bits)
}

func standard() (*ecdsa.PrivateKey, error) {
	// ok: go-short-key
	return ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
}
