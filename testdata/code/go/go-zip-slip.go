package archive

import (
	"archive/tar"
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

func unzip(r *zip.Reader, target string) error {
	for _, entry := range r.File {
		// ruleid: go-zip-slip
		path := filepath.Join(target, entry.Name)
		if err := save(path, entry); err != nil {
			return err
		}
	}
	return nil
}

func untar(r io.Reader, target string) error {
	archive := tar.NewReader(r)
	for {
		header, err := archive.Next()
		if err == io.EOF {
			return nil
		}
		// ruleid: go-zip-slip
		out, err := os.Create(filepath.Join(target, header.Name))
		if err != nil {
			return err
		}
		io.Copy(out, archive)
	}
}

func unzipLocal(r *zip.Reader, target string) error {
	for _, entry := range r.File {
		if !filepath.IsLocal(entry.Name) {
			return fmt.Errorf("bad entry %q", entry.Name)
		}
		// ok: go-zip-slip
		path := filepath.Join(target, entry.Name)
		if err := save(path, entry); err != nil {
			return err
		}
	}
	return nil
}

func unzipPrefix(r *zip.Reader, target string) error {
	for _, entry := range r.File {
		// ok: go-zip-slip
		path := filepath.Join(target, entry.Name)
		if !strings.HasPrefix(path, filepath.Clean(target)+string(os.PathSeparator)) {
			return fmt.Errorf("bad entry %q", entry.Name)
		}
		if err := save(path, entry); err != nil {
			return err
		}
	}
	return nil
}

type named struct{ Name string }

func list(all []named, target string) (out []string) {
	for _, n := range all {
		// ok: go-zip-slip
		out = append(out, filepath.Join(target, n.Name))
	}
	return out
}

func save(path string, entry *zip.File) error { return nil }
