void f(grpc::ServerBuilder &builder)
{
    // ruleid: cpp-grpc-insecure
    auto channel = grpc::CreateChannel("example.com:50051", grpc::InsecureChannelCredentials());
    // ruleid: cpp-grpc-insecure
    builder.AddListeningPort("0.0.0.0:50051", grpc::InsecureServerCredentials());
    // ok: cpp-grpc-insecure
    auto safe = grpc::CreateChannel("example.com:50051", grpc::SslCredentials(options));
}
