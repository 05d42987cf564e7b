package p

import (
	"crypto/cipher"
	"crypto/rand"
	"io"

	"golang.org/x/crypto/chacha20"
)

var shared = []byte("0123456789ab")

func sealed(aead cipher.AEAD, text []byte) []byte {
	// ruleid: go-constant-iv
	return aead.Seal(nil, []byte("unique nonce"), text, nil)
}

func sealedWithGlobal(aead cipher.AEAD, text []byte) []byte {
	// ruleid: go-constant-iv
	return aead.Seal(nil, shared, text, nil)
}

func counter(block cipher.Block) cipher.Stream {
	iv := make([]byte, 16)
	// ruleid: go-constant-iv
	return cipher.NewCTR(block, iv)
}

func chain(block cipher.Block) cipher.BlockMode {
	iv := []byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}
	// ruleid: go-constant-iv
	return cipher.NewCBCEncrypter(block, iv)
}

func stream(key []byte) (*chacha20.Cipher, error) {
	// ruleid: go-constant-iv
	return chacha20.NewUnauthenticatedCipher(key, make([]byte, 12))
}

func fresh(aead cipher.AEAD, text []byte) ([]byte, error) {
	nonce := make([]byte, aead.NonceSize())
	if _, err := io.ReadFull(rand.Reader, nonce); err != nil {
		return nil, err
	}
	// ok: go-constant-iv
	return aead.Seal(nonce, nonce, text, nil), nil
}

func filled(block cipher.Block) cipher.Stream {
	iv := make([]byte, 16)
	rand.Read(iv)
	// ok: go-constant-iv
	return cipher.NewCTR(block, iv)
}

func counted(aead cipher.AEAD, text []byte, n uint64) []byte {
	nonce := make([]byte, 12)
	binary.BigEndian.PutUint64(nonce[4:], n)
	// ok: go-constant-iv
	return aead.Seal(nil, nonce, text, nil)
}

func passed(aead cipher.AEAD, nonce, text []byte) []byte {
	// ok: go-constant-iv
	return aead.Seal(nil, nonce, text, nil)
}

func decrypt(block cipher.Block, data []byte) cipher.BlockMode {
	// ok: go-constant-iv
	return cipher.NewCBCDecrypter(block, []byte("0123456789abcdef"))
}
