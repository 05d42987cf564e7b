package cache

import "sync"

var store = map[string]string{}

func Warm(keys []string) {
	for _, k := range keys {
		go func(k string) {
			// ruleid: go-map-written-by-goroutines
			store[k] = load(k)
		}(k)
	}
}

func Count(words []string) map[string]int {
	counts := make(map[string]int)
	var wg sync.WaitGroup
	for _, w := range words {
		wg.Add(1)
		go func() {
			defer wg.Done()
			// ruleid: go-map-written-by-goroutines
			counts[w]++
		}()
	}
	wg.Wait()
	return counts
}

func CountLocked(words []string) map[string]int {
	counts := make(map[string]int)
	var mu sync.Mutex
	for _, w := range words {
		go func() {
			mu.Lock()
			defer mu.Unlock()
			// ok: go-map-written-by-goroutines
			counts[w]++
		}()
	}
	return counts
}

func Each(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		go func() {
			// ok: go-map-written-by-goroutines
			out[i] = load(w)
		}()
	}
	return out
}
