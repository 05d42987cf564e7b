package web

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func login(w http.ResponseWriter, id string) {
	// ruleid: go-cookie-not-protected
	http.SetCookie(w, &http.Cookie{Name: "session_id", Value: id, Path: "/"})
}

func explicit(w http.ResponseWriter, id string) {
	// ruleid: go-cookie-not-protected
	c := http.Cookie{
		Name:     "prefs",
		Value:    id,
		HttpOnly: false,
	}
	http.SetCookie(w, &c)
}

func ginLogin(c *gin.Context, token string) {
	// ruleid: go-cookie-not-protected
	c.SetCookie("token", token, 3600, "/", "example.org", false, true)
}

func protected(w http.ResponseWriter, id string) {
	// ok: go-cookie-not-protected
	http.SetCookie(w, &http.Cookie{Name: "session_id", Value: id, Secure: true, HttpOnly: true})
}

func theme(w http.ResponseWriter) {
	// ok: go-cookie-not-protected
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: "dark"})
}

func logout(w http.ResponseWriter) {
	// ok: go-cookie-not-protected
	http.SetCookie(w, &http.Cookie{Name: "session_id", Value: "", Path: "/", MaxAge: -1})
}
