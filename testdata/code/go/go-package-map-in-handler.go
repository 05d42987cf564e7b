package counter

import "net/http"

type registry struct{ names map[string]int }

var hits = map[string]int{}

var total int

func Handler(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-package-map-in-handler
	hits[r.URL.Path]++
	// ruleid: go-package-map-in-handler
	total++
	seen := map[string]bool{}
	// ok: go-package-map-in-handler
	seen[r.URL.Path] = true
	w.WriteHeader(http.StatusNoContent)
}

func (g *registry) add(name string) {
	// ok: go-package-map-in-handler
	g.names[name]++
}
