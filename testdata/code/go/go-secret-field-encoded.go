package p

import (
	"encoding/json"
	"os"
)

type Account struct {
	Name     string
	Password string `json:"password"`
}

type Session struct {
	User, Token string
}

type Hidden struct {
	Name     string
	Password string `json:"-"`
}

type Own struct {
	Password string
}

type Counted struct {
	MaxTokens int
}

func account(name, pw string) ([]byte, error) {
	// ruleid: go-secret-field-encoded
	return json.Marshal(Account{Name: name, Password: pw})
}

func accounts(name, pw string) error {
	// ruleid: go-secret-field-encoded
	return json.NewEncoder(os.Stdout).Encode([]Account{{name, pw}})
}

func (o Own) MarshalJSON() ([]byte, error) {
	return []byte("{}"), nil
}

func own() ([]byte, error) {
	// ok: go-secret-field-encoded
	return json.Marshal(Own{})
}

func session() ([]byte, error) {
	// ruleid: go-secret-field-encoded
	return json.MarshalIndent(&Session{}, "", " ")
}

func hidden() ([]byte, error) {
	// ok: go-secret-field-encoded
	return json.Marshal(Hidden{})
}

func masked(name string) ([]byte, error) {
	// ok: go-secret-field-encoded
	return json.Marshal(Account{Name: name, Password: "***"})
}

type Tagged struct {
	Secret string `json:",omitempty"`
}

func tagged() ([]byte, error) {
	// ruleid: go-secret-field-encoded
	return json.Marshal(Tagged{})
}

func counted() ([]byte, error) {
	// ok: go-secret-field-encoded
	return json.Marshal(Counted{})
}
