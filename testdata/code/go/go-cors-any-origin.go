package web

import (
	"net/http"

	"github.com/rs/cors"
)

func open(w http.ResponseWriter) {
	// ruleid: go-cors-any-origin
	w.Header().Set("Access-Control-Allow-Origin", "*")
	// ok: go-cors-any-origin
	w.Header().Set("Access-Control-Allow-Origin", "https://shop.tld")
	// ok: go-cors-any-origin
	w.Header().Set("Access-Control-Allow-Methods", "*")
}

func wrap(handler http.Handler) http.Handler {
	// ruleid: go-cors-any-origin
	return cors.AllowAll().Handler(handler)
}
