func configure(app: Application) {
    // ruleid: swift-cors-any-origin
    let open = CORSMiddleware.Configuration(allowedOrigin: .all, allowedMethods: [.GET], allowedHeaders: [.accept])
    // ok: swift-cors-any-origin
    let own = CORSMiddleware.Configuration(allowedOrigin: .any(["https://app.example.com"]), allowedMethods: [.GET], allowedHeaders: [.accept])
}
