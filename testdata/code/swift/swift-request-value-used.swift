import Vapor

func routes(_ app: Application) throws {
    app.get("out") { req -> Response in
        let url = try req.query.get(String.self, at: "url")
        // ruleid: swift-request-value-used
        return req.redirect(to: url)
    }
    app.get("proxy") { req async throws -> ClientResponse in
        let url = try req.query.get(String.self, at: "url")
        // ruleid: swift-request-value-used
        return try await req.client.get(URI(string: url))
    }
    app.get("files", ":name") { req -> Response in
        let name = req.parameters.get("name")!
        // ruleid: swift-request-value-used
        return req.fileio.streamFile(at: "/srv/files/" + name)
    }
    app.get("home") { req -> Response in
        // ok: swift-request-value-used
        return req.redirect(to: "/home")
    }
}
