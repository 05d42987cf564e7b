package p

import (
	"net/http"
	"net/http/cgi"
)

func main() {
	// ruleid: go-net-http-cgi
	cgi.Serve(http.FileServer(http.Dir("/srv/www")))
}

func script() http.Handler {
	// ruleid: go-net-http-cgi
	return &cgi.Handler{Path: "/srv/cgi/run"}
}

func direct() error {
	// ok: go-net-http-cgi
	return http.ListenAndServe("127.0.0.1:80", nil)
}
