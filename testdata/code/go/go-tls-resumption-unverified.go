package p

import "crypto/tls"

func pinned() *tls.Config {
	// ruleid: go-tls-resumption-unverified
	return &tls.Config{VerifyPeerCertificate: checkPin}
}

func both() *tls.Config {
	// ok: go-tls-resumption-unverified
	return &tls.Config{VerifyPeerCertificate: checkPin, VerifyConnection: checkState}
}

func noTickets() *tls.Config {
	// ok: go-tls-resumption-unverified
	c := &tls.Config{VerifyPeerCertificate: checkPin}
	c.SessionTicketsDisabled = true
	return c
}

func plain() *tls.Config {
	// ok: go-tls-resumption-unverified
	return &tls.Config{ServerName: "example.com"}
}
