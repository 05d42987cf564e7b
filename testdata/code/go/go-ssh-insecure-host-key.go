package remote

import (
	"net"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/knownhosts"
)

func config(user string) *ssh.ClientConfig {
	return &ssh.ClientConfig{
		User: user,
		// ruleid: go-ssh-insecure-host-key
		HostKeyCallback: ssh.InsecureIgnoreHostKey(),
	}
}

func custom(cfg *ssh.ClientConfig) {
	// ruleid: go-ssh-insecure-host-key
	cfg.HostKeyCallback = func(host string, addr net.Addr, key ssh.PublicKey) error { return nil }
}

func checked(cfg *ssh.ClientConfig, path string) (err error) {
	// ok: go-ssh-insecure-host-key
	cfg.HostKeyCallback, err = knownhosts.New(path)
	return err
}

func fixed(cfg *ssh.ClientConfig, key ssh.PublicKey) {
	// ok: go-ssh-insecure-host-key
	cfg.HostKeyCallback = ssh.FixedHostKey(key)
}
