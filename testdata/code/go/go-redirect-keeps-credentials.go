package p

import "net/http"

func client(token string) *http.Client {
	return &http.Client{CheckRedirect: func(req *http.Request, via []*http.Request) error {
		// ruleid: go-redirect-keeps-credentials
		req.Header.Set("Authorization", "Bearer "+token)
		return nil
	}}
}

func copied(req *http.Request, via []*http.Request) error {
	// ruleid: go-redirect-keeps-credentials
	req.Header = via[0].Header.Clone()
	return nil
}

func sameHost(req *http.Request, via []*http.Request) error {
	if req.URL.Host == via[0].URL.Host {
		// ok: go-redirect-keeps-credentials
		req.Header.Set("Authorization", via[0].Header.Get("Authorization"))
	}
	return nil
}

func traced(req *http.Request, via []*http.Request) error {
	// ok: go-redirect-keeps-credentials
	req.Header.Set("X-Trace", "1")
	return nil
}

func ordinary(req *http.Request, token string) {
	// ok: go-redirect-keeps-credentials
	req.Header.Set("Authorization", token)
}
