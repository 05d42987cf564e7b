package auth

import (
	"errors"

	"github.com/golang-jwt/jwt/v5"
)

func subject(raw string) (string, error) {
	claims := jwt.MapClaims{}
	// ruleid: go-jwt-unverified
	_, _, err := jwt.NewParser().ParseUnverified(raw, claims)
	if err != nil {
		return "", err
	}
	return claims.GetSubject()
}

func unsigned(claims jwt.Claims) (string, error) {
	// ruleid: go-jwt-unverified
	token := jwt.NewWithClaims(jwt.SigningMethodNone, claims)
	// ruleid: go-jwt-unverified
	return token.SignedString(jwt.UnsafeAllowNoneSignatureType)
}

func verified(raw string, key []byte) (*jwt.Token, error) {
	// ok: go-jwt-unverified
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) {
		if t.Method != jwt.SigningMethodHS256 {
			return nil, errors.New("algorithm")
		}
		return key, nil
	}, jwt.WithValidMethods([]string{"HS256"}))
}

func signed(claims jwt.Claims, key []byte) (string, error) {
	// ok: go-jwt-unverified
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(key)
}
