package names

import "strings"

func Clean(name string) string {
	// ruleid: go-dots-removed-once
	return strings.ReplaceAll(name, "../", "")
}

func Dotted(name string) string {
	// ok: go-dots-removed-once
	return strings.ReplaceAll(name, "..", ".")
}
