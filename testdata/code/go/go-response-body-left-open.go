package client

import (
	"encoding/json"
	"net/http"
)

func Status(url string) (map[string]any, error) {
	// ruleid: go-response-body-left-open
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	var out map[string]any
	err = json.NewDecoder(resp.Body).Decode(&out)
	return out, err
}

func StatusClosed(url string) (map[string]any, error) {
	// ok: go-response-body-left-open
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var out map[string]any
	err = json.NewDecoder(resp.Body).Decode(&out)
	return out, err
}
