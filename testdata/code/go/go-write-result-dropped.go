package store

import (
	"encoding/json"
	"os"
)

func Save(path string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	// ruleid: go-write-result-dropped
	os.WriteFile(path, data, 0o600)
	return nil
}

func SaveChecked(path string, data []byte) error {
	// ok: go-write-result-dropped
	return os.WriteFile(path, data, 0o600)
}

func SaveToo(path string, data []byte) error {
	// ok: go-write-result-dropped
	if err := os.WriteFile(path, data, 0o600); err != nil {
		return err
	}
	return nil
}
