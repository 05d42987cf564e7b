package client

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"os"
)

func insecure() *http.Client {
	return &http.Client{Transport: &http.Transport{
		// ruleid: go-tls-skip-verify
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
	}}
}

func later(cfg *tls.Config) {
	// ruleid: go-tls-skip-verify
	cfg.InsecureSkipVerify = true
}

func several() *tls.Config {
	// ruleid: go-tls-skip-verify
	return &tls.Config{
		ServerName:         "db.internal",
		InsecureSkipVerify: true,
		MinVersion:         tls.VersionTLS13,
	}
}

func private(pool *x509.CertPool) *tls.Config {
	// ok: go-tls-skip-verify
	return &tls.Config{RootCAs: pool, InsecureSkipVerify: false}
}

func pinned(check func(tls.ConnectionState) error) *tls.Config {
	// ok: go-tls-skip-verify
	return &tls.Config{InsecureSkipVerify: true, VerifyConnection: check}
}

func fromFlag(cfg *tls.Config) {
	// ok: go-tls-skip-verify
	cfg.InsecureSkipVerify = os.Getenv("DEV_ONLY") == "1"
}
