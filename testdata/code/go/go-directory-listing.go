package p

import "net/http"

func files() http.Handler {
	// ruleid: go-directory-listing
	return http.FileServer(http.Dir("./public"))
}

func wrapped() http.Handler {
	// ok: go-directory-listing
	return http.FileServer(withoutListing{http.Dir("./public")})
}
