package p

import (
	"net/http"
	"os"
)

func all() http.Handler {
	// ruleid: go-http-serve-root
	return http.FileServer(http.Dir("/"))
}

func fs() http.Handler {
	// ruleid: go-http-serve-root
	return http.FileServer(http.FS(os.DirFS("/")))
}

func public() http.Handler {
	// ok: go-http-serve-root
	return http.FileServer(http.Dir("./public"))
}

func site() http.Handler {
	// ok: go-http-serve-root
	return http.FileServer(http.Dir("/srv/www"))
}
