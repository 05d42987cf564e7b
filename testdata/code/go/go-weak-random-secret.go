package auth

import (
	"fmt"
	"math/rand"
	"time"
)

const letters = "abcdefghijklmnopqrstuvwxyz0123456789"

func newToken(n int) string {
	b := make([]byte, n)
	for i := range b {
		// ruleid: go-weak-random-secret
		b[i] = letters[rand.Intn(len(letters))]
	}
	return string(b)
}

type mailer struct{}

func (m *mailer) generateResetCode() string {
	// ruleid: go-weak-random-secret
	return fmt.Sprintf("%06d", rand.Intn(1000000))
}

func login(user string) string {
	// ruleid: go-weak-random-secret
	sessionID := fmt.Sprintf("%s-%d", user, rand.Int63())
	return sessionID
}

func start() []byte {
	token := make([]byte, 32)
	// ruleid: go-weak-random-secret
	rand.Read(token)
	return token
}

func pause() {
	// ok: go-weak-random-secret
	time.Sleep(time.Duration(rand.Intn(100)) * time.Millisecond)
}

func shuffle(cards []int) {
	// ok: go-weak-random-secret
	rand.Shuffle(len(cards), func(i, j int) { cards[i], cards[j] = cards[j], cards[i] })
}

func roll() int {
	// ok: go-weak-random-secret
	side := rand.Intn(6) + 1
	return side
}
