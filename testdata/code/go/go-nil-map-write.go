package idx

import "encoding/json"

func count(tags []string) {
	var counts map[string]int
	for _, t := range tags {
		// ruleid: go-nil-map-write
		counts[t]++
	}
}

func made(tags []string) {
	var counts map[string]int
	counts = make(map[string]int)
	for _, t := range tags {
		// ok: go-nil-map-write
		counts[t]++
	}
}

func filled(raw []byte) error {
	var m map[string]any
	if err := json.Unmarshal(raw, &m); err != nil {
		return err
	}
	// ok: go-nil-map-write
	m["seen"] = true
	return nil
}

func later(tags []string) map[string]int {
	var counts map[string]int
	for _, t := range tags {
		if counts == nil {
			counts = map[string]int{}
		}
		// ok: go-nil-map-write
		counts[t]++
	}
	return counts
}
