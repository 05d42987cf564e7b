package files

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"hash"
	"hash/fnv"
	"io"
)

func checksum(r io.Reader) ([]byte, error) {
	// ruleid: go-weak-hash
	h := sha1.New()
	if _, err := io.Copy(h, r); err != nil {
		return nil, err
	}
	return h.Sum(nil), nil
}

func key(data []byte) [16]byte {
	// ruleid: go-weak-hash
	return md5.Sum(data)
}

func strong(data []byte) [32]byte {
	// ok: go-weak-hash
	return sha256.Sum256(data)
}

func table() hash.Hash64 {
	// ok: go-weak-hash
	return fnv.New64a()
}

func finish(h hash.Hash) []byte {
	// ok: go-weak-hash
	return h.Sum(nil)
}
