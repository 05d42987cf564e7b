import Vapor

struct Payload: Content { var amount: String? }

func routes(_ app: Application) throws {
    app.post("pay") { req -> String in
        let payload = try req.content.decode(Payload.self)
        // ruleid: swift-request-force-unwrap
        let text = payload.amount!
        return text
    }
    app.get("key") { req -> String in
        // ruleid: swift-request-force-unwrap
        let key = req.headers.first(name: "X-Key")!
        return key
    }
    app.post("safe") { req -> String in
        let payload = try req.content.decode(Payload.self)
        // ok: swift-request-force-unwrap
        guard let text = payload.amount else { throw Abort(.badRequest) }
        return text
    }
}
