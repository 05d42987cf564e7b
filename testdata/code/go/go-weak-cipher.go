package crypt

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	legacy "crypto/rc4"
)

func block(key []byte) (cipher.Block, error) {
	// ruleid: go-weak-cipher
	return des.NewCipher(key)
}

func triple(key []byte) (cipher.Block, error) {
	// ruleid: go-weak-cipher
	b, err := des.NewTripleDESCipher(key)
	return b, err
}

func stream(key []byte) (*legacy.Cipher, error) {
	// ruleid: go-weak-cipher
	return legacy.NewCipher(key)
}

func modern(key []byte) (cipher.AEAD, error) {
	// ok: go-weak-cipher
	b, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	// ok: go-weak-cipher
	return cipher.NewGCM(b)
}
