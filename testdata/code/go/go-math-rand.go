package p

import (
	crand "crypto/rand"
	"math/big"
	"math/rand"
)

func draw() int {
	// ruleid: go-math-rand
	return rand.Intn(10)
}

func generator() *rand.Rand {
	// ruleid: go-math-rand
	return rand.New(rand.NewSource(1))
}

func order(names []string) {
	// ruleid: go-math-rand
	rand.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
}

func secure() (*big.Int, error) {
	// ok: go-math-rand
	return crand.Int(crand.Reader, big.NewInt(10))
}
