package p

import "crypto/tls"

func config() *tls.Config {
	return &tls.Config{
		CipherSuites: []uint16{
			// ruleid: go-tls-weak-cipher-suite
			tls.TLS_RSA_WITH_AES_128_GCM_SHA256,
			// ruleid: go-tls-weak-cipher-suite
			tls.TLS_ECDHE_RSA_WITH_RC4_128_SHA,
			// ok: go-tls-weak-cipher-suite
			tls.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
		},
	}
}

func later(c *tls.Config) {
	c.CipherSuites = []uint16{
		// ruleid: go-tls-weak-cipher-suite
		tls.TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA,
		// ok: go-tls-weak-cipher-suite
		tls.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
	}
}

func named(id uint16) bool {
	// ok: go-tls-weak-cipher-suite
	return id == tls.TLS_RSA_WITH_AES_128_GCM_SHA256
}
