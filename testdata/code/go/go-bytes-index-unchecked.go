package wire

import (
	"encoding/binary"
	"errors"
)

func Decode(b []byte) (byte, error) {
	// ruleid: go-bytes-index-unchecked
	return b[0], nil
}

func parseHeader(b []byte) uint16 {
	// ruleid: go-bytes-index-unchecked
	return binary.BigEndian.Uint16(b[2:4])
}

func DecodeChecked(b []byte) (byte, error) {
	if len(b) < 3 {
		return 0, errors.New("short")
	}
	// ok: go-bytes-index-unchecked
	return b[0], nil
}

func parseIf(b []byte) byte {
	if len(b) > 2 && b[0] == 1 {
		// ok: go-bytes-index-unchecked
		return b[1]
	}
	return 0
}

func encode(b []byte) {
	// ok: go-bytes-index-unchecked
	b[0] = 1
}

func parseHinted(b []byte) byte {
	_ = b[7]
	// ok: go-bytes-index-unchecked
	return b[1]
}
