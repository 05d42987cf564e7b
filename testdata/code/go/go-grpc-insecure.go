package p

import (
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

func dial(address string) {
	// ruleid: go-grpc-insecure
	grpc.Dial(address, grpc.WithInsecure())
	// ruleid: go-grpc-insecure
	grpc.NewClient(address, grpc.WithTransportCredentials(insecure.NewCredentials()))
	// ok: go-grpc-insecure
	grpc.NewClient(address, grpc.WithTransportCredentials(creds))
	// ruleid: go-grpc-insecure
	grpc.NewServer()
	// ok: go-grpc-insecure
	grpc.NewServer(grpc.Creds(creds))
}
