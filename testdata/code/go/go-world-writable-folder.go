package files

import "os"

func folder(path string) error {
	// ruleid: go-world-writable-folder
	return os.MkdirAll(path, os.ModePerm)
}

func cache(path string) error {
	// ruleid: go-world-writable-folder
	if err := os.Mkdir(path, 0777); err != nil {
		return err
	}
	return nil
}

func usual(path string) error {
	// ok: go-world-writable-folder
	return os.MkdirAll(path, 0o755)
}

func private(path string) error {
	// ok: go-world-writable-folder
	return os.Mkdir(path, 0700)
}
