package web

import (
	"io"
	"net/http"
)

type api struct{}

func upload(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-unbounded-body-read
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	w.Write(body)
}

func (a *api) hook(w http.ResponseWriter, req *http.Request) {
	// ruleid: go-unbounded-body-read
	if body, err := io.ReadAll(req.Body); err == nil {
		w.Write(body)
	}
}

func bounded(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	// ok: go-unbounded-body-read
	body, _ := io.ReadAll(r.Body)
	w.Write(body)
}

func limited(w http.ResponseWriter, r *http.Request) {
	// ok: go-unbounded-body-read
	body, _ := io.ReadAll(io.LimitReader(r.Body, 1<<20))
	w.Write(body)
}

func fetch(url string) ([]byte, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	// ok: go-unbounded-body-read
	return io.ReadAll(resp.Body)
}
