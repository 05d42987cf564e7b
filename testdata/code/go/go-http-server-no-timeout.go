package main

import (
	"log"
	"net/http"
	"time"
)

func short() {
	// ruleid: go-http-server-no-timeout
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func plain(h http.Handler) error {
	// ruleid: go-http-server-no-timeout
	server := &http.Server{
		Addr:    ":8080",
		Handler: h,
	}
	return server.ListenAndServe()
}

func limited(h http.Handler) error {
	// ok: go-http-server-no-timeout
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: 5 * time.Second}
	// ok: go-http-server-no-timeout
	return server.ListenAndServe()
}

func later(h http.Handler) error {
	// ok: go-http-server-no-timeout
	server := &http.Server{Addr: ":8080", Handler: h}
	server.ReadTimeout = 10 * time.Second
	return server.ListenAndServe()
}
