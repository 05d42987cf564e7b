import Vapor

func preview(req: Request) async throws -> ClientResponse {
    let url = try req.query.get(String.self, at: "url")
    // ruleid: swift-ssrf
    return try await req.client.get(URI(string: url))
}

func fixed(req: Request) async throws -> ClientResponse {
    // ok: swift-ssrf
    return try await req.client.get("https://api.example.org/status")
}

func allowed(req: Request) async throws -> ClientResponse {
    let url = try req.query.get(String.self, at: "url")
    guard let host = URL(string: url)?.host, allowedHosts.contains(host) else { throw Abort(.badRequest) }
    // ok: swift-ssrf
    return try await req.client.get(URI(string: url))
}
