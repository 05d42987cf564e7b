package web

import (
	"net/http"

	ginc "github.com/gin-contrib/cors"
	"github.com/rs/cors"
)

func open() *cors.Cors {
	// ruleid: go-cors-any-origin-credentials
	return cors.New(cors.Options{
		AllowedOrigins:   []string{"*"},
		AllowedMethods:   []string{"GET", "POST"},
		AllowCredentials: true,
	})
}

func ginOpen() ginc.Config {
	// ruleid: go-cors-any-origin-credentials
	return ginc.Config{AllowAllOrigins: true, AllowCredentials: true}
}

func reflected(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-cors-any-origin-credentials
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

func listed() *cors.Cors {
	// ok: go-cors-any-origin-credentials
	return cors.New(cors.Options{AllowedOrigins: []string{"https://app.example.org"}, AllowCredentials: true})
}

func publicData() *cors.Cors {
	// ok: go-cors-any-origin-credentials
	return cors.New(cors.Options{AllowedOrigins: []string{"*"}})
}

func wildcard(w http.ResponseWriter) {
	// ok: go-cors-any-origin-credentials
	w.Header().Set("Access-Control-Allow-Origin", "*")
}
