package main

import "github.com/gin-gonic/gin"

func update(c *gin.Context) {
	var user User
	db.First(&user, c.Param("id"))
	c.BindJSON(&user)
	// ruleid: go-record-filled-by-client
	db.Save(&user)
}

func updateChecked(c *gin.Context) {
	var user User
	if err := db.Where("id = ?", c.Param("id")).First(&user).Error; err != nil {
		return
	}
	if err := c.ShouldBindJSON(&user); err != nil {
		return
	}
	// ruleid: go-record-filled-by-client
	db.Save(&user)
}

func updateEmail(c *gin.Context) {
	var user User
	db.First(&user, c.Param("id"))
	var in struct{ Email string }
	c.BindJSON(&in)
	user.Email = in.Email
	// ok: go-record-filled-by-client
	db.Save(&user)
}
