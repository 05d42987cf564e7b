package compress

import (
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"io"
	"os"
)

const limit = 10 << 20

func unpack(src io.Reader, dst io.Writer) error {
	reader, err := gzip.NewReader(src)
	if err != nil {
		return err
	}
	defer reader.Close()
	// ruleid: go-decompression-bomb
	_, err = io.Copy(dst, reader)
	return err
}

func load(src io.Reader) ([]byte, error) {
	reader := bzip2.NewReader(src)
	// ruleid: go-decompression-bomb
	return io.ReadAll(reader)
}

func bounded(src io.Reader, dst io.Writer) error {
	reader, err := gzip.NewReader(src)
	if err != nil {
		return err
	}
	// ok: go-decompression-bomb
	_, err = io.CopyN(dst, reader, limit)
	return err
}

func limited(src io.Reader) ([]byte, error) {
	reader, err := gzip.NewReader(src)
	if err != nil {
		return nil, err
	}
	// ok: go-decompression-bomb
	return io.ReadAll(io.LimitReader(reader, limit))
}

func copyFile(dst *bytes.Buffer, file *os.File) error {
	// ok: go-decompression-bomb
	_, err := io.Copy(dst, file)
	return err
}
