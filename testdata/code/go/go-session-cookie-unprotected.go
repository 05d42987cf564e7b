package p

import "github.com/gorilla/sessions"

// ruleid: go-session-cookie-unprotected
var open = &sessions.Options{Path: "/", MaxAge: 3600}

// ok: go-session-cookie-unprotected
var closed = &sessions.Options{Path: "/", Secure: true, HttpOnly: true}
