package parse

import (
	"errors"
	"math"
	"strconv"
)

func quantity(text string) (int32, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	// ruleid: go-integer-narrowing
	return int32(n), nil
}

func port(text string) uint16 {
	value, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0
	}
	// ruleid: go-integer-narrowing
	return uint16(value)
}

func sized(text string) (int32, error) {
	n, err := strconv.ParseInt(text, 10, 32)
	if err != nil {
		return 0, err
	}
	// ok: go-integer-narrowing
	return int32(n), nil
}

func checked(text string) (int32, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < math.MinInt32 || n > math.MaxInt32 {
		return 0, errors.New("number out of range")
	}
	// ok: go-integer-narrowing
	return int32(n), nil
}

func widened(text string) (int64, error) {
	n, err := strconv.Atoi(text)
	// ok: go-integer-narrowing
	return int64(n), err
}
