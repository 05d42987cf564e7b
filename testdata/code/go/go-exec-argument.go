package p

import (
	"net/http"
	"os/exec"
)

func lookup(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-exec-argument
	out, _ := exec.Command("nslookup", r.FormValue("host")).Output()
	w.Write(out)
}

func clone(w http.ResponseWriter, r *http.Request) {
	repo := r.URL.Query().Get("repo")
	// ruleid: go-exec-argument
	exec.Command("git", "clone", repo).Run()
	// ok: go-exec-argument
	exec.Command("git", "status").Run()
}

func run(name string) {
	// ok: go-exec-argument
	exec.Command("git", "add", name).Run()
}
