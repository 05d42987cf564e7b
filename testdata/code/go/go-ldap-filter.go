package p

import (
	"fmt"
	"net/http"

	"github.com/go-ldap/ldap/v3"
)

func find(r *http.Request) *ldap.SearchRequest {
	filter := fmt.Sprintf("(uid=%s)", r.FormValue("user"))
	// ruleid: go-ldap-filter
	return ldap.NewSearchRequest("dc=example", 2, 0, 0, 0, false, filter, nil, nil)
}

func escaped(r *http.Request) *ldap.SearchRequest {
	filter := fmt.Sprintf("(uid=%s)", ldap.EscapeFilter(r.FormValue("user")))
	// ok: go-ldap-filter
	return ldap.NewSearchRequest("dc=example", 2, 0, 0, 0, false, filter, nil, nil)
}
