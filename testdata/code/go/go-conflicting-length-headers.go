package p

import "net/http"

func both(w http.ResponseWriter) {
	// ruleid: go-conflicting-length-headers
	w.Header().Set("Transfer-Encoding", "chunked")
	w.Header().Set("Content-Length", "5")
	w.Write([]byte("hello"))
}

func one(w http.ResponseWriter) {
	// ok: go-conflicting-length-headers
	w.Header().Set("Content-Length", "5")
	w.Header().Set("Content-Type", "text/plain")
}
