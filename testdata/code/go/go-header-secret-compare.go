package auth

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
)

func Check(r *http.Request, apiKey string) bool {
	// ruleid: go-header-secret-compare
	return r.Header.Get("X-API-Key") == apiKey
}

func Verify(secret, body []byte, signature string) bool {
	m := hmac.New(sha256.New, secret)
	m.Write(body)
	expectedMAC := hex.EncodeToString(m.Sum(nil))
	// ruleid: go-header-secret-compare
	if signature != expectedMAC {
		return false
	}
	return true
}

func Given(r *http.Request) bool {
	// ok: go-header-secret-compare
	return r.Header.Get("X-API-Key") != ""
}

func VerifyEqual(a, b []byte) bool {
	// ok: go-header-secret-compare
	return hmac.Equal(a, b)
}

func signed(r *http.Request, body, secret []byte) bool {
	mac := hmac.New(sha256.New, secret)
	mac.Write(body)
	// ruleid: go-header-secret-compare
	return hex.EncodeToString(mac.Sum(nil)) == r.Header.Get("X-Signature")
}

func signedEqual(got, body, secret []byte) bool {
	mac := hmac.New(sha256.New, secret)
	mac.Write(body)
	// ok: go-header-secret-compare
	return hmac.Equal(mac.Sum(nil), got)
}
