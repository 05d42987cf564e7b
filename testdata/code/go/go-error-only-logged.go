package client

import (
	"io"
	"log"
	"net/http"
)

func Fetch(url string) string {
	resp, err := http.Get(url)
	if err != nil {
		log.Printf("get: %v", err)
	}
	// ruleid: go-error-only-logged
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}

func FetchChecked(url string) string {
	resp, err := http.Get(url)
	if err != nil {
		log.Printf("get: %v", err)
		return ""
	}
	// ok: go-error-only-logged
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}
