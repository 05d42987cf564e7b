package p

import (
	"context"
	"time"
)

func lost(ctx context.Context) {
	// ruleid: go-lost-cancel
	child, _ := context.WithTimeout(ctx, time.Second)
	work(child)
}

func silenced(ctx context.Context) {
	// ruleid: go-lost-cancel
	child, cancel := context.WithCancel(ctx)
	_ = cancel
	work(child)
}

func kept(ctx context.Context) {
	// ok: go-lost-cancel
	child, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	work(child)
}

func returned(ctx context.Context) (context.Context, context.CancelFunc) {
	// ok: go-lost-cancel
	return context.WithCancel(ctx)
}
