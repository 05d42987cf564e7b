package p

import "golang.org/x/crypto/ssh"

var last ssh.PublicKey

func setup(s *server) *ssh.ServerConfig {
	config := &ssh.ServerConfig{}
	config.PublicKeyCallback = func(conn ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
		// ruleid: go-ssh-callback-state
		last = key
		// ruleid: go-ssh-callback-state
		s.keys[conn.User()] = key
		// ok: go-ssh-callback-state
		text := string(key.Marshal())
		if s.allowed[text] {
			return &ssh.Permissions{Extensions: map[string]string{"key": text}}, nil
		}
		return nil, errDenied
	}
	return config
}

func inline(s *server) *ssh.ServerConfig {
	return &ssh.ServerConfig{
		PublicKeyCallback: func(conn ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
			// ruleid: go-ssh-callback-state
			s.fingerprint = ssh.FingerprintSHA256(key)
			return nil, nil
		},
	}
}

func remember(s *server, key ssh.PublicKey) {
	// ok: go-ssh-callback-state
	s.host = key
}
