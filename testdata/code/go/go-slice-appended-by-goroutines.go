package work

import "sync"

func Squares(in []int) []int {
	var wg sync.WaitGroup
	var out []int
	for _, v := range in {
		wg.Add(1)
		go func(v int) {
			defer wg.Done()
			// ruleid: go-slice-appended-by-goroutines
			out = append(out, v*v)
		}(v)
	}
	wg.Wait()
	return out
}

func SquaresLocked(in []int) []int {
	var wg sync.WaitGroup
	var mu sync.Mutex
	var out []int
	for _, v := range in {
		wg.Add(1)
		go func(v int) {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			// ok: go-slice-appended-by-goroutines
			out = append(out, v*v)
		}(v)
	}
	wg.Wait()
	return out
}
