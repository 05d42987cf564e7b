package pages

import (
	"fmt"
	"net/http"
	"strconv"
)

func pages(w http.ResponseWriter, r *http.Request) {
	size, err := strconv.Atoi(r.URL.Query().Get("size"))
	if err != nil {
		return
	}
	// ruleid: go-divided-by-parsed-number
	fmt.Fprintf(w, "%d", 1000/size)
}

func pagesChecked(w http.ResponseWriter, r *http.Request) {
	size, err := strconv.Atoi(r.URL.Query().Get("size"))
	if err != nil || size == 0 {
		return
	}
	// ok: go-divided-by-parsed-number
	fmt.Fprintf(w, "%d", 1000/size)
}
