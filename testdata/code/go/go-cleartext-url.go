package p

import "net/http"

func fetch() {
	// ruleid: go-cleartext-url
	http.Get("http://example.com/update")
	// ruleid: go-cleartext-url
	http.NewRequest("POST", "http://api.example.com/login", nil)
	// ok: go-cleartext-url
	http.Get("https://example.com/update")
	// ok: go-cleartext-url
	http.Get("http://localhost:8080/health")
	// ok: go-cleartext-url
	http.Get("http://127.0.0.1:8080/health")
}
