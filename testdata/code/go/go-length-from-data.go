package proto

import (
	"encoding/binary"
	"errors"
	"io"
)

func Read(r io.Reader, buf []byte) []byte {
	n := int(binary.LittleEndian.Uint32(buf))
	// ruleid: go-length-from-data
	return make([]byte, n)
}

func ReadFrame(r io.Reader) ([]byte, error) {
	var head [4]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, err
	}
	size := binary.BigEndian.Uint32(head[:])
	// ruleid: go-length-from-data
	body := make([]byte, size)
	_, err := io.ReadFull(r, body)
	return body, err
}

func ReadFrameLimited(r io.Reader) ([]byte, error) {
	var head [4]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, err
	}
	size := binary.BigEndian.Uint32(head[:])
	if size > 1<<20 {
		return nil, errors.New("too long")
	}
	// ok: go-length-from-data
	body := make([]byte, size)
	_, err := io.ReadFull(r, body)
	return body, err
}

func ParseChecked(buf []byte) []byte {
	n := int(binary.BigEndian.Uint16(buf))
	if len(buf) < 2+n {
		return nil
	}
	// ok: go-length-from-data
	return make([]byte, n)
}
