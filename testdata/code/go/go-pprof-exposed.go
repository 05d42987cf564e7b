package main

import (
	"log"
	"net/http"
	_ "net/http/pprof"
)

func public() {
	// ruleid: go-pprof-exposed
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func encrypted() {
	// ruleid: go-pprof-exposed
	log.Fatal(http.ListenAndServeTLS("0.0.0.0:8443", "cert.pem", "key.pem", nil))
}

func loopback() {
	// ok: go-pprof-exposed
	log.Fatal(http.ListenAndServe("localhost:6060", nil))
}

func ownMux(mux *http.ServeMux) {
	// ok: go-pprof-exposed
	log.Fatal(http.ListenAndServe(":8080", mux))
}
