package store

import (
	"fmt"

	"gorm.io/gorm"
)

type User struct {
	Name string
	Age  int
}

func search(db *gorm.DB, name string) (users []User) {
	// ruleid: go-gorm-string-condition
	db.Where(fmt.Sprintf("name = '%s'", name)).Find(&users)
	return users
}

func grouped(db *gorm.DB, city string) (users []User) {
	// ruleid: go-gorm-string-condition
	db.Model(&User{}).Having("city = '" + city + "'").Find(&users)
	return users
}

func stored(db *gorm.DB, pattern string) (users []User) {
	cond := fmt.Sprintf("name LIKE '%%%s%%'", pattern)
	// ruleid: go-gorm-string-condition
	db.Where(cond).Find(&users)
	return users
}

func safe(db *gorm.DB, name string) (users []User) {
	// ok: go-gorm-string-condition
	db.Where("name = ?", name).Find(&users)
	// ok: go-gorm-string-condition
	db.Where("name LIKE ?", "%"+name+"%").Find(&users)
	// ok: go-gorm-string-condition
	db.Where(&User{Name: name}).Or("age > 18").Find(&users)
	return users
}
