package web

import "github.com/gin-contrib/cors"

func config() []cors.Config {
	return []cors.Config{
		// ruleid: go-cors-origin-function-true
		cors.Config{
			AllowOriginFunc:  func(origin string) bool { return true },
			AllowCredentials: true,
		},
		// ok: go-cors-origin-function-true
		cors.Config{
			AllowOriginFunc:  func(origin string) bool { return origin == "https://app.example.com" },
			AllowCredentials: true,
		},
	}
}
