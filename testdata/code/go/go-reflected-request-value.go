package web

import (
	"fmt"
	"html"
	"io"
	"net/http"
)

func greet(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-reflected-request-value
	fmt.Fprintf(w, "<h1>Hello %s</h1>", r.FormValue("name"))
}

func search(w http.ResponseWriter, r *http.Request) {
	term := r.URL.Query().Get("q")
	w.WriteHeader(http.StatusOK)
	// ruleid: go-reflected-request-value
	fmt.Fprintf(w, "<p>No result for %s</p>", term)
}

func welcome(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: go-reflected-request-value
	fmt.Fprintf(w, "<h1>Welcome, "+name+"!</h1>")
}

func echo() http.HandlerFunc {
	return func(rw http.ResponseWriter, req *http.Request) {
		// ruleid: go-reflected-request-value
		io.WriteString(rw, req.FormValue("message"))
	}
}

func joined(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-reflected-request-value
	fmt.Fprintf(w, "<h1>Hello "+r.URL.Query().Get("name")+"</h1>")
}

func escaped(w http.ResponseWriter, r *http.Request) {
	term := html.EscapeString(r.URL.Query().Get("q"))
	// ok: go-reflected-request-value
	fmt.Fprintf(w, "<p>No result for %s</p>", term)
}

func plain(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	// ok: go-reflected-request-value
	fmt.Fprintf(w, "hello %s", r.FormValue("name"))
}

func count(w http.ResponseWriter, r *http.Request) {
	n := len(r.FormValue("items"))
	// ok: go-reflected-request-value
	fmt.Fprintf(w, "<p>%d items</p>", n)
}

func fiberPage(c *fiber.Ctx) error {
	c.Set("Content-Type", "text/html")
	// ruleid: go-reflected-request-value
	return c.SendString("<p>" + c.Query("name") + "</p>")
}

func fiberText(c *fiber.Ctx) error {
	// ok: go-reflected-request-value
	return c.SendString("hello " + c.Query("name"))
}
