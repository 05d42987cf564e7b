package p

func fixed() byte {
	s := make([]byte, 4)
	// ruleid: go-slice-out-of-range
	return s[5]
}

func sliced() []byte {
	s := make([]byte, 16)
	// ruleid: go-slice-out-of-range
	return s[:17]
}

func loop() {
	s := make([]int, 16)
	for i := 0; i < 17; i++ {
		// ruleid: go-slice-out-of-range
		s[i] = i
	}
}

func inclusive() {
	var s [20]int
	for i := 0; i <= len(s); i++ {
		// ruleid: go-slice-out-of-range
		s[i] = i
	}
}

func next() {
	var s [8]int
	for i := range s {
		// ruleid: go-slice-out-of-range
		s[i+1] = i
	}
}

func variable() int {
	var s [10]int
	at := 12
	// ruleid: go-slice-out-of-range
	return s[at]
}

func never() {
	var s []int
	for i := 0; i < 3; i++ {
		// ruleid: go-slice-out-of-range
		s[i] = i
	}
}

func appended() []int {
	var s []int
	s = append(s, 0)
	// ok: go-slice-out-of-range
	s[0] = 1
	return s
}

func decoded(data []byte) []int {
	var s []int
	if err := json.Unmarshal(data, &s); err != nil {
		return nil
	}
	// ok: go-slice-out-of-range
	s[0] = 1
	return s
}

func last() byte {
	s := make([]byte, 4)
	// ok: go-slice-out-of-range
	return s[3]
}

func full() []byte {
	s := make([]byte, 16)
	// ok: go-slice-out-of-range
	return s[:16]
}

func capacity() []byte {
	s := make([]byte, 0, 8)
	// ok: go-slice-out-of-range
	return s[:8]
}

func grown() byte {
	s := make([]byte, 2)
	s = append(s, 1, 2, 3)
	// ok: go-slice-out-of-range
	return s[4]
}

func checked() byte {
	s := make([]byte, 2)
	if len(s) > 5 {
		// ok: go-slice-out-of-range
		return s[5]
	}
	return 0
}

func neighbours() {
	s := make([]int, 5)
	for i := 0; i+1 < len(s); i++ {
		// ok: go-slice-out-of-range
		s[i+1] = s[i]
	}
}

func named() map[string]int {
	m := make(map[string]int, 4)
	// ok: go-slice-out-of-range
	m["a"] = 1
	return m
}

func filled(short bool, lines []string) {
	var s []byte
	var t []string
	if short {
		s = make([]byte, 8)
	} else {
		s = make([]byte, 80)
	}
	// ok: go-slice-out-of-range
	s[0] = 1
	for _, line := range lines {
		t = append(t, line)
	}
	for i, line := range t {
		// ok: go-slice-out-of-range
		t[i] = line + "\n"
	}
}
