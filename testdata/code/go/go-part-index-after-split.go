package auth

import "strings"

func Token(header string) string {
	parts := strings.Split(header, " ")
	// ruleid: go-part-index-after-split
	return parts[1]
}

func TokenChecked(header string) string {
	parts := strings.Split(header, " ")
	if len(parts) != 2 {
		return ""
	}
	// ok: go-part-index-after-split
	return parts[1]
}
