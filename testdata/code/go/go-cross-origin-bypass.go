package p

import "net/http"

func off(c *http.CrossOriginProtection, r *http.Request) {
	// ruleid: go-cross-origin-bypass
	c.AddInsecureBypassPattern("/")
	// ruleid: go-cross-origin-bypass
	c.AddInsecureBypassPattern("POST /{path...}")
	// ruleid: go-cross-origin-bypass
	c.AddInsecureBypassPattern(r.URL.Query().Get("path"))
	// ok: go-cross-origin-bypass
	c.AddInsecureBypassPattern("/healthz")
	// ok: go-cross-origin-bypass
	c.AddTrustedOrigin("https://example.com")
}
