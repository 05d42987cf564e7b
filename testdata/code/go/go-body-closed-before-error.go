package main

import "net/http"

func status(url string) string {
	// ruleid: go-body-closed-before-error
	resp, err := http.Get(url)
	defer resp.Body.Close()
	if err != nil {
		return ""
	}
	return resp.Status
}

func send(c *http.Client, req *http.Request) string {
	// ruleid: go-body-closed-before-error
	resp, _ := c.Do(req)
	defer resp.Body.Close()
	return resp.Status
}

func statusChecked(url string) string {
	// ok: go-body-closed-before-error
	resp, err := http.Get(url)
	if err != nil {
		return ""
	}
	defer resp.Body.Close()
	return resp.Status
}
