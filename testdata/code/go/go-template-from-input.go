package web

import (
	"fmt"
	"html/template"
	"net/http"
)

func hello(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: go-template-from-input
	page := template.Must(template.New("hello").Parse("<h1>Hello " + name + "</h1>"))
	page.Execute(w, nil)
}

func formatted(w http.ResponseWriter, r *http.Request) error {
	name := r.FormValue("name")
	text := fmt.Sprintf("<p>%s</p>", name)
	// ruleid: go-template-from-input
	page, err := template.New("p").Parse(text)
	if err != nil {
		return err
	}
	return page.Execute(w, nil)
}

func safe(w http.ResponseWriter, name string) error {
	// ok: go-template-from-input
	page, err := template.New("p").Parse("<p>{{.}}</p>")
	if err != nil {
		return err
	}
	return page.Execute(w, name)
}

func joined() *template.Template {
	// ok: go-template-from-input
	return template.Must(template.New("j").Parse("<p>" + "{{.}}" + "</p>"))
}
