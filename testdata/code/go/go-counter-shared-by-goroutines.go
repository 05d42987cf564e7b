package count

import "sync"

func Total(jobs []Job) int {
	total := 0
	var wg sync.WaitGroup
	for _, j := range jobs {
		wg.Add(1)
		go func(j Job) {
			defer wg.Done()
			// ruleid: go-counter-shared-by-goroutines
			total += j.Size
		}(j)
	}
	wg.Wait()
	return total
}

func TotalLocked(jobs []Job) int {
	total := 0
	var mu sync.Mutex
	for _, j := range jobs {
		go func(j Job) {
			mu.Lock()
			// ok: go-counter-shared-by-goroutines
			total += j.Size
			mu.Unlock()
		}(j)
	}
	return total
}

func Each(jobs []Job) {
	for i := 0; i < len(jobs); i++ {
		go func(j Job) {
			n := 0
			for j.Next() {
				// ok: go-counter-shared-by-goroutines
				n++
			}
			j.Done(n)
		}(jobs[i])
	}
}
