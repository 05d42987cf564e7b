package files

import (
	"os"
	"path/filepath"
)

func lock() (*os.File, error) {
	// ruleid: go-predictable-temp-file
	return os.Create("/tmp/service.lock")
}

func dump(data []byte) error {
	// ruleid: go-predictable-temp-file
	return os.WriteFile(filepath.Join(os.TempDir(), "dump.json"), data, 0o600)
}

func stored(data []byte) error {
	path := "/var/tmp/report.txt"
	// ruleid: go-predictable-temp-file
	return os.WriteFile(path, data, 0o600)
}

func fresh(data []byte) error {
	// ok: go-predictable-temp-file
	f, err := os.CreateTemp("", "dump-*.json")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return err
}

func exclusive() (*os.File, error) {
	// ok: go-predictable-temp-file
	return os.OpenFile("/tmp/service.pid", os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
}

func elsewhere(data []byte) error {
	// ok: go-predictable-temp-file
	return os.WriteFile("/var/lib/service/tmp/report.txt", data, 0o600)
}
