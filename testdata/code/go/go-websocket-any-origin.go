package p

import (
	"net/http"

	"github.com/gorilla/websocket"
)

// ruleid: go-websocket-any-origin
var open = websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return true }}

// ok: go-websocket-any-origin
var closed = websocket.Upgrader{ReadBufferSize: 1024}

func set(u *websocket.Upgrader) {
	// ruleid: go-websocket-any-origin
	u.CheckOrigin = func(r *http.Request) bool { return true }
	// ok: go-websocket-any-origin
	u.CheckOrigin = func(r *http.Request) bool { return r.Header.Get("Origin") == "https://example.com" }
}
