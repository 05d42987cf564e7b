package api

func Register(c *gin.Context, db *gorm.DB) {
	var u User
	if err := c.ShouldBindJSON(&u); err != nil {
		return
	}
	// ruleid: go-request-bound-to-stored-model
	db.Create(&u)
}

func RegisterNamed(c *gin.Context, db *gorm.DB) {
	var in struct{ Name string }
	if err := c.ShouldBindJSON(&in); err != nil {
		return
	}
	// ok: go-request-bound-to-stored-model
	db.Create(&User{Name: in.Name})
}
