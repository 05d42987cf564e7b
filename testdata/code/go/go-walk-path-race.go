package p

import (
	"io/fs"
	"os"
	"path/filepath"
)

func clear(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		// ruleid: go-walk-path-race
		return os.Remove(path)
	})
}

func backup(dir string) error {
	return filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		copied := path + ".bak"
		// ruleid: go-walk-path-race
		f, err := os.OpenFile(copied, os.O_WRONLY|os.O_CREATE, 0o600)
		if err != nil {
			return err
		}
		return f.Close()
	})
}

func list(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		// ok: go-walk-path-race
		os.Remove("marker")
		return err
	})
}

func rooted(root *os.Root, dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		// ok: go-walk-path-race
		return root.Remove(path)
	})
}
