package p

import "net/http"

func upload(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-multipart-form-unbounded
	if err := r.ParseMultipartForm(32 << 20); err != nil {
		return
	}
}

func bounded(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 64<<20)
	// ok: go-multipart-form-unbounded
	if err := r.ParseMultipartForm(32 << 20); err != nil {
		return
	}
}

func plain(w http.ResponseWriter, r *http.Request) {
	// ok: go-multipart-form-unbounded
	r.ParseForm()
}
