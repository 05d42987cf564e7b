package p

import (
	"crypto/tls"
	"net"
)

const address = ":2000"

func open() (net.Listener, error) {
	// ruleid: go-bind-all-interfaces
	return net.Listen("tcp", "0.0.0.0:2000")
}

func short() (net.Listener, error) {
	// ruleid: go-bind-all-interfaces
	return net.Listen("tcp", address)
}

func secure(c *tls.Config) (net.Listener, error) {
	// ruleid: go-bind-all-interfaces
	return tls.Listen("tcp", "[::]:443", c)
}

func local() (net.Listener, error) {
	// ok: go-bind-all-interfaces
	return net.Listen("tcp", "127.0.0.1:2000")
}

func free() (net.Listener, error) {
	// ok: go-bind-all-interfaces
	return net.Listen("tcp", "127.0.0.1:0")
}

func anyPort() (net.Listener, error) {
	// ok: go-bind-all-interfaces
	return net.Listen("tcp", ":0")
}
