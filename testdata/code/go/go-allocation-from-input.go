package web

import (
	"net/http"
	"strconv"
	"strings"
)

func buffer(w http.ResponseWriter, r *http.Request) {
	size, err := strconv.Atoi(r.FormValue("size"))
	if err != nil {
		return
	}
	// ruleid: go-allocation-from-input
	w.Write(make([]byte, size))
	// ruleid: go-allocation-from-input
	w.Write([]byte(strings.Repeat("x", size)))
}

func limited(w http.ResponseWriter, r *http.Request) {
	size, err := strconv.Atoi(r.URL.Query().Get("size"))
	if err != nil || size < 0 || size > 4096 {
		return
	}
	// ok: go-allocation-from-input
	w.Write(make([]byte, size))
}

func own(w http.ResponseWriter, size int) {
	// ok: go-allocation-from-input
	w.Write(make([]byte, size))
}
