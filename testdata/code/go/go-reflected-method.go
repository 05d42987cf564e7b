package p

import (
	"net/http"
	"reflect"
)

func call(r *http.Request, v reflect.Value) {
	// ruleid: go-reflected-method
	v.MethodByName(r.FormValue("method")).Call(nil)
	// ok: go-reflected-method
	v.MethodByName("Close").Call(nil)
}
