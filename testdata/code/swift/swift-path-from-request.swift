import Vapor

func routes(_ app: Application) throws {
    app.get("files", ":name") { req -> Response in
        let name = req.parameters.get("name")!
        // ruleid: swift-path-from-request
        return req.fileio.streamFile(at: "/srv/uploads/\(name)")
    }
    app.get("docs") { req -> Response in
        let file = try req.query.get(String.self, at: "file")
        // ruleid: swift-path-from-request
        return req.fileio.streamFile(at: "/srv/docs/\(file)")
    }
    app.get("terms") { req -> Response in
        // ok: swift-path-from-request
        return req.fileio.streamFile(at: "/srv/uploads/terms.pdf")
    }
}

func safe(_ app: Application) throws {
    app.get("docs") { req -> Response in
        let name = (try req.query.get(String.self, at: "file") as NSString).lastPathComponent
        // ok: swift-path-from-request
        return req.fileio.streamFile(at: "/srv/docs/" + name)
    }
}

func numbered(_ app: Application) throws {
    app.get("files", ":id") { req async throws -> Response in
        guard let id = req.parameters.get("id", as: UUID.self) else { throw Abort(.badRequest) }
        let path = app.directory.publicDirectory + "uploads/" + id.uuidString
        // ok: swift-path-from-request
        return req.fileio.streamFile(at: path)
    }
}
