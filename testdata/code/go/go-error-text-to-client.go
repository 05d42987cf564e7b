package main

import (
	"log"
	"net/http"

	"github.com/gin-gonic/gin"
)

func items(w http.ResponseWriter, r *http.Request) {
	if err := load(); err != nil {
		// ruleid: go-error-text-to-client
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func ginItems(c *gin.Context) {
	if err := load(); err != nil {
		// ruleid: go-error-text-to-client
		c.JSON(http.StatusInternalServerError, gin.H{"error": err.Error()})
	}
}

func itemsSafe(w http.ResponseWriter, r *http.Request) {
	if err := load(); err != nil {
		log.Print(err)
		// ok: go-error-text-to-client
		http.Error(w, "internal error", http.StatusInternalServerError)
	}
	if err := check(r); err != nil {
		// ok: go-error-text-to-client
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}
