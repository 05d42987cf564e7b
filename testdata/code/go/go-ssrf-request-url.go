package proxy

import (
	"io"
	"net/http"
	"net/url"
	"strings"
)

const api = "https://api.example.org/v1/users/"

func preview(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-ssrf-request-url
	resp, err := http.Get(r.FormValue("url"))
	if err != nil {
		return
	}
	io.Copy(w, resp.Body)
}

func forward(w http.ResponseWriter, r *http.Request) {
	target := r.URL.Query().Get("target")
	// ruleid: go-ssrf-request-url
	req, err := http.NewRequest(http.MethodGet, target, nil)
	if err != nil {
		return
	}
	http.DefaultClient.Do(req)
}

func host(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-ssrf-request-url
	http.Get("https://" + r.FormValue("host"))
}

func fixedHost(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	// ok: go-ssrf-request-url
	resp, _ := http.Get(api + url.PathEscape(id))
	io.Copy(w, resp.Body)
}

func checked(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("url")
	if !strings.HasPrefix(target, "https://images.example.org/") {
		http.Error(w, "host", http.StatusBadRequest)
		return
	}
	// ok: go-ssrf-request-url
	http.Get(target)
}

func fromConfig(endpoint string) (*http.Response, error) {
	// ok: go-ssrf-request-url
	return http.Get(endpoint)
}
