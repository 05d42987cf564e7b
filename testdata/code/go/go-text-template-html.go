package web

import (
	"net/http"
	"os"
	"text/template"
)

var page = template.Must(template.New("p").Parse("<h1>{{.}}</h1>"))

type server struct{ tpl *template.Template }

func hello(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-text-template-html
	page.Execute(w, r.FormValue("name"))
}

func (s *server) profile(rw http.ResponseWriter, r *http.Request) {
	// ruleid: go-text-template-html
	if err := s.tpl.ExecuteTemplate(rw, "profile", r.URL.Query()); err != nil {
		http.Error(rw, "template", http.StatusInternalServerError)
	}
}

func report(name string) error {
	// ok: go-text-template-html
	return page.Execute(os.Stdout, name)
}

func toFile(w http.ResponseWriter, out *os.File) {
	// ok: go-text-template-html
	page.Execute(out, "static")
	w.WriteHeader(http.StatusNoContent)
}
