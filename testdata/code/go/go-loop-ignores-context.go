package p

import (
	"context"
	"net/http"
	"time"
)

func poll(ctx context.Context) {
	// ruleid: go-loop-ignores-context
	for {
		http.Get("https://example.com/status")
		time.Sleep(time.Second)
	}
}

func stops(ctx context.Context) {
	// ok: go-loop-ignores-context
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(time.Second):
			http.Get("https://example.com/status")
		}
	}
}

func fails(ctx context.Context) error {
	// ok: go-loop-ignores-context
	for {
		if _, err := http.Get("https://example.com/status"); err != nil {
			return err
		}
	}
}

func counted(ctx context.Context) {
	// ok: go-loop-ignores-context
	for i := 0; i < 3; i++ {
		time.Sleep(time.Second)
	}
}

func ticker() {
	// ok: go-loop-ignores-context
	for {
		time.Sleep(time.Second)
	}
}
