package web

import (
	"net/http"
	"os/exec"

	"github.com/gin-gonic/gin"
)

func lookup(w http.ResponseWriter, r *http.Request) {
	// ok: go-exec-request-value
	out, _ := exec.Command("nslookup", r.FormValue("host")).Output()
	w.Write(out)
}

func convert(w http.ResponseWriter, r *http.Request) {
	tool := r.URL.Query().Get("tool")
	w.Header().Set("Content-Type", "image/png")
	// ruleid: go-exec-request-value
	cmd := exec.CommandContext(r.Context(), tool, "in.png")
	cmd.Stdout = w
	cmd.Run()
}

func clone(c *gin.Context) {
	repo := c.Query("repo")
	// ok: go-exec-request-value
	exec.Command("git", "clone", repo).Run()
}

func status(w http.ResponseWriter, r *http.Request) {
	verbose := r.FormValue("verbose")
	if verbose == "1" {
		w.Write([]byte("status\n"))
	}
	// ok: go-exec-request-value
	out, _ := exec.CommandContext(r.Context(), "git", "status").Output()
	w.Write(out)
}

func fromConfig(tool string) error {
	// ok: go-exec-request-value
	return exec.Command(tool, "--version").Run()
}

func again() error {
	// ok: go-exec-request-value
	return exec.Command(os.Args[0], "--child").Start()
}

func first() error {
	// ruleid: go-exec-request-value
	return exec.Command(os.Args[1]).Run()
}
