package p

func login(password string) bool {
	// ruleid: go-provider-credential-compare
	return password == "s3cr3t-Pass"
}

func denied(cfg config) bool {
	// ruleid: go-provider-credential-compare
	return "8f14e45fceea167a" != cfg.APIKey
}

func missing(password string) bool {
	// ok: go-provider-credential-compare
	return password == ""
}

func kind(tokenType string) bool {
	// ok: go-provider-credential-compare
	return tokenType == "bearer1"
}

func compare(password, again string) bool {
	// ok: go-provider-credential-compare
	return password != again
}
