package p

// ruleid: go-trojan-source
const level = "user‮ ⁦// only admins⁩ ⁦"

// ruleid: go-trojan-source
func check() bool { /* ⁧ */ return true }

// ok: go-trojan-source
const rtl = "\u202e"

// ok: go-trojan-source
const hebrew = "שלום"

// ok: go-trojan-source
const family = "👨‍👩"
