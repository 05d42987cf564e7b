package main

import (
	"encoding/json"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
)

func find(w http.ResponseWriter, r *http.Request) {
	var filter bson.M
	json.NewDecoder(r.Body).Decode(&filter)
	// ruleid: go-query-document-from-client
	cur, _ := users.Find(r.Context(), filter)
	defer cur.Close(r.Context())
}

func remove(w http.ResponseWriter, r *http.Request) {
	filter := map[string]interface{}{}
	if err := json.NewDecoder(r.Body).Decode(&filter); err != nil {
		return
	}
	// ruleid: go-query-document-from-client
	users.DeleteMany(r.Context(), filter)
}

func findByName(w http.ResponseWriter, r *http.Request) {
	var in struct{ Name string }
	json.NewDecoder(r.Body).Decode(&in)
	// ok: go-query-document-from-client
	cur, _ := users.Find(r.Context(), bson.M{"name": in.Name})
	defer cur.Close(r.Context())
}
