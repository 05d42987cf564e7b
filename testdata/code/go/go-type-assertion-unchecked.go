package config

func Name(m map[string]interface{}) string {
	// ruleid: go-type-assertion-unchecked
	return m["name"].(string)
}

func NameChecked(m map[string]interface{}) string {
	// ok: go-type-assertion-unchecked
	s, ok := m["name"].(string)
	if !ok {
		return ""
	}
	return s
}
