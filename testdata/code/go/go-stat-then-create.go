package store

import "os"

func create(path string) error {
	// ruleid: go-stat-then-create
	if _, err := os.Stat(path); os.IsNotExist(err) {
		f, err := os.Create(path)
		if err != nil {
			return err
		}
		return f.Close()
	}
	return nil
}

func once(path string, b []byte) error {
	// ruleid: go-stat-then-create
	if _, err := os.Stat(path); err == nil {
		return os.ErrExist
	}
	return os.WriteFile(path, b, 0o600)
}

func exclusive(path string) error {
	// ok: go-stat-then-create
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

func folder(path string) error {
	// ok: go-stat-then-create
	if _, err := os.Stat(path); os.IsNotExist(err) {
		return os.MkdirAll(path, 0o700)
	}
	return nil
}
