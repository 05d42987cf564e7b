package p

import (
	"context"
	"net/http"
	"time"
)

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	use(ctx)
	go func() {
		// ruleid: go-background-context-in-request
		store(context.Background())
	}()
}

func work(ctx context.Context) {
	go func() {
		// ruleid: go-background-context-in-request
		child, cancel := context.WithTimeout(context.TODO(), time.Second)
		defer cancel()
		store(child)
	}()
}

func good(ctx context.Context) {
	go func() {
		// ok: go-background-context-in-request
		store(ctx)
	}()
}

func start() {
	go func() {
		// ok: go-background-context-in-request
		store(context.Background())
	}()
}

func shutdown(ctx context.Context, s *http.Server) {
	go func() {
		<-ctx.Done()
		// ok: go-background-context-in-request
		s.Shutdown(context.Background())
	}()
}
