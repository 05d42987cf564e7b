package proto

import "encoding/binary"

func Parse(buf []byte) []byte {
	n := int(buf[0])
	// ruleid: go-slice-bound-from-data
	return buf[1 : 1+n]
}

func Body(msg []byte) []byte {
	size := int(binary.BigEndian.Uint16(msg[2:]))
	// ruleid: go-slice-bound-from-data
	return msg[4 : size+4]
}

func ParseChecked(buf []byte) []byte {
	n := int(buf[0])
	if len(buf) < 1+n {
		return nil
	}
	// ok: go-slice-bound-from-data
	return buf[1 : 1+n]
}
