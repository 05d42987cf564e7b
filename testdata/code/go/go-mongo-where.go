package repo

import (
	"context"
	"fmt"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func find(ctx context.Context, c *mongo.Collection, name string) {
	// ruleid: go-mongo-where
	c.Find(ctx, bson.M{"$where": "this.name == '" + name + "'"})
	// ruleid: go-mongo-where
	c.Find(ctx, bson.M{"$where": fmt.Sprintf("this.age > %s", name)})
	// ok: go-mongo-where
	c.Find(ctx, bson.M{"$where": "this.a > this.b"})
	// ok: go-mongo-where
	c.Find(ctx, bson.M{"name": bson.M{"$eq": name}})
}
