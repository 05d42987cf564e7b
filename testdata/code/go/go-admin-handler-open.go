package main

import "net/http"

func deleteAll(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusNoContent)
}

func index(w http.ResponseWriter, r *http.Request) {}

func main() {
	// ruleid: go-admin-handler-open
	http.HandleFunc("/admin/delete", deleteAll)
	// ok: go-admin-handler-open
	http.HandleFunc("/", index)
}
