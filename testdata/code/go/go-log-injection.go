package p

import (
	"log"
	"log/slog"
	"net/http"
	"strings"
)

func login(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	// ruleid: go-log-injection
	log.Printf("login of %s", user)
	// ruleid: go-log-injection
	log.Println("agent", r.UserAgent())
	// ok: go-log-injection
	log.Printf("login of %q", user)
	// ok: go-log-injection
	slog.Info("login", "user", user)
	// ok: go-log-injection
	log.Println(strings.ReplaceAll(user, "\n", ""))
}

func start(port int) {
	// ok: go-log-injection
	log.Printf("port %d", port)
}
