package keys

import "os"

func SavePrivateKey(path string, pem []byte) error {
	// ruleid: go-secret-file-readable
	return os.WriteFile(path, pem, 0o644)
}

func SavePrivateKeySafe(path string, pem []byte) error {
	// ok: go-secret-file-readable
	return os.WriteFile(path, pem, 0o600)
}

func SaveReport(path string, text []byte) error {
	// ok: go-secret-file-readable
	return os.WriteFile(path, text, 0o644)
}
