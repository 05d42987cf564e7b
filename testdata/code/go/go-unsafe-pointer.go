package p

import "unsafe"

func bytesOf(s string) []byte {
	// ruleid: go-unsafe-pointer
	return *(*[]byte)(unsafe.Pointer(&s))
}

func view(p *byte, n int) []byte {
	// ruleid: go-unsafe-pointer
	return unsafe.Slice(p, n)
}

func size() uintptr {
	// ok: go-unsafe-pointer
	return unsafe.Sizeof(uint64(0))
}
