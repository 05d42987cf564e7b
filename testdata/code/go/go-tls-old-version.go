package client

import "crypto/tls"

func old() *tls.Config {
	// ruleid: go-tls-old-version
	return &tls.Config{MinVersion: tls.VersionTLS10}
}

func capped(cfg *tls.Config) {
	// ruleid: go-tls-old-version
	cfg.MaxVersion = tls.VersionTLS11
}

func modern() *tls.Config {
	// ok: go-tls-old-version
	return &tls.Config{MinVersion: tls.VersionTLS12, MaxVersion: tls.VersionTLS13}
}

func raise(cfg *tls.Config) bool {
	if cfg.MinVersion == tls.VersionTLS10 {
		// ok: go-tls-old-version
		cfg.MinVersion = tls.VersionTLS12
	}
	return true
}
