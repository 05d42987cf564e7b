package p

import (
	"net/http"
	"net/mail"
	"net/smtp"
)

func contact(w http.ResponseWriter, r *http.Request) {
	body := []byte("Subject: " + r.FormValue("subject") + "\r\n\r\nhello")
	// ruleid: go-mail-header-injection
	smtp.SendMail("localhost:25", nil, "a@example.com", []string{"b@example.com"}, body)
	// ok: go-mail-header-injection
	smtp.SendMail("localhost:25", nil, "a@example.com", []string{"b@example.com"}, []byte("hello"))
}

func send(w http.ResponseWriter, r *http.Request) {
	to, err := mail.ParseAddress(r.FormValue("to"))
	if err != nil {
		return
	}
	// ok: go-mail-header-injection
	smtp.SendMail("localhost:25", nil, "a@example.com", []string{to.Address}, []byte("hello"))
}
