package auth

import (
	"log"
	"log/slog"
)

type config struct{ User, APIKey string }

func login(user, password string) {
	// ruleid: go-secret-in-log
	log.Printf("login of %s with %s", user, password)
}

func start(c config) {
	// ruleid: go-secret-in-log
	slog.Info("starting", "user", c.User, "key", c.APIKey)
}

func failed(user, password string) {
	// ok: go-secret-in-log
	log.Printf("wrong password for %s", user)
	// ok: go-secret-in-log
	slog.Info("password rejected", "user", user, "length", len(password))
}

func unknown(method, apiKey string) error {
	// ok: go-secret-in-log
	return fmt.Errorf("unknown method %q instead of %q", method, apiKey)
}

func structured(log *zap.SugaredLogger, user, password string) {
	// ruleid: go-secret-in-log
	log.Infow("login", "user", user, "password", password)
	// ruleid: go-secret-in-log
	slog.Info("login", "token", req.Token)
	// ok: go-secret-in-log
	log.Infow("login", "user", user, "password", "given")
	// ok: go-secret-in-log
	log.Infow("login", "user", user)
}
