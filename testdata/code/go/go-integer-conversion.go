package p

func narrow(n uint32) int32 {
	// ruleid: go-integer-conversion
	return int32(n)
}

func size(items []string) uint16 {
	// ruleid: go-integer-conversion
	return uint16(len(items))
}

func local() uint64 {
	x := int64(-1)
	// ruleid: go-integer-conversion
	return uint64(x)
}

func wide(n int32) int64 {
	// ok: go-integer-conversion
	return int64(n)
}

func checked(n int64) int32 {
	if n > 100 || n < 0 {
		return 0
	}
	// ok: go-integer-conversion
	return int32(n)
}

func around(n int64) int32 {
	if n >= 0 && n <= 100 {
		// ok: go-integer-conversion
		return int32(n)
	}
	return 0
}

func masked(n int64) byte {
	// ok: go-integer-conversion
	return byte(n & 0xff)
}

func fixed() int32 {
	const limit int64 = 4096
	// ok: go-integer-conversion
	return int32(limit)
}

func each(sizes []int) []uint8 {
	var out []uint8
	for _, n := range sizes {
		// ruleid: go-integer-conversion
		out = append(out, uint8(n))
	}
	return out
}

func eachChecked(sizes []int) []uint8 {
	var out []uint8
	for _, n := range sizes {
		if n < 0 || n > 255 {
			continue
		}
		// ok: go-integer-conversion
		out = append(out, uint8(n))
	}
	return out
}
