package pool

import "sync"

type Pool struct {
	mu    sync.Mutex
	items []int
}

func (p *Pool) Take() int {
	p.mu.Lock()
	// ruleid: go-lock-kept-on-return
	if len(p.items) == 0 {
		return -1
	}
	v := p.items[0]
	p.mu.Unlock()
	return v
}

func (p *Pool) TakeChecked() int {
	p.mu.Lock()
	// ok: go-lock-kept-on-return
	if len(p.items) == 0 {
		p.mu.Unlock()
		return -1
	}
	v := p.items[0]
	p.mu.Unlock()
	return v
}
