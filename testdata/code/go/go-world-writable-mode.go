package files

import "os"

func open(path string) error {
	// ruleid: go-world-writable-mode
	return os.Chmod(path, 0666)
}

func script(path string, data []byte) error {
	// ruleid: go-world-writable-mode
	return os.WriteFile(path, data, 0o777)
}

func appending(path string) (*os.File, error) {
	// ruleid: go-world-writable-mode
	return os.OpenFile(path, os.O_APPEND|os.O_WRONLY, os.ModePerm)
}

func private(path string) error {
	// ok: go-world-writable-mode
	return os.Chmod(path, 0600)
}

func usual(path string, data []byte) error {
	// ok: go-world-writable-mode
	if err := os.MkdirAll(path, 0o755); err != nil {
		return err
	}
	// ok: go-world-writable-mode
	return os.WriteFile(path+"/data", data, 0o644)
}

func kept(path string, info os.FileInfo) error {
	// ok: go-world-writable-mode
	return os.Chmod(path, info.Mode())
}
