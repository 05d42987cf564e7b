package main

func list(c *gin.Context) {
	var users []User
	// ruleid: go-sql-request-value
	db.Order(c.Query("sort")).Find(&users)
	// ruleid: go-sql-request-value
	db.Model(&User{}).Order("name " + c.Query("direction")).Find(&users)
	// ok: go-sql-request-value
	db.Where("name = ?", c.Query("name")).Find(&users)
	// ok: go-sql-request-value
	db.Where(&User{Name: c.Query("name")}).Find(&users)
	// ok: go-sql-request-value
	db.Where(map[string]any{"name": c.Query("name")}).Find(&users)
	order, known := orders[c.Query("sort")]
	if !known {
		order = "name"
	}
	// ok: go-sql-request-value
	db.Order("id").Limit(10).Find(&users)
	id, _ := strconv.Atoi(c.Query("id"))
	// ok: go-sql-request-value
	db.Raw(fmt.Sprintf("SELECT * FROM users WHERE id = %d", id)).Scan(&users)
}

func search(w http.ResponseWriter, r *http.Request) {
	query := "SELECT * FROM users WHERE name = '" + r.FormValue("name") + "'"
	// ruleid: go-sql-request-value
	rows, err := s.db.QueryContext(r.Context(), query)
	// ok: go-sql-request-value
	other, err := s.db.QueryContext(r.Context(), "SELECT * FROM users WHERE name = $1", r.FormValue("name"))
	// ok: go-sql-request-value
	values, err := engine.Query(r.FormValue("expression"))
}
