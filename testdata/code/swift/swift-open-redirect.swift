import Vapor

func after(req: Request) throws -> Response {
    let next = req.query[String.self, at: "next"] ?? "/"
    // ruleid: swift-open-redirect
    return req.redirect(to: next)
}

func home(req: Request) throws -> Response {
    // ok: swift-open-redirect
    return req.redirect(to: "/home")
}

func checked(req: Request) throws -> Response {
    let next = req.query[String.self, at: "next"] ?? "/"
    guard next.hasPrefix("/"), !next.hasPrefix("//") else { throw Abort(.badRequest) }
    // ok: swift-open-redirect
    return req.redirect(to: next)
}
