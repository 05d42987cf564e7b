import Vapor

func hello(req: Request) throws -> Response {
    let name: String = try req.query.get(at: "name")
    // ruleid: swift-html-from-request
    let body = "<h1>Hello \(name)</h1>"
    return Response(status: .ok, headers: ["Content-Type": "text/html"], body: .init(string: body))
}

func escaped(req: Request) throws -> Response {
    let name: String = try req.query.get(at: "name").htmlEscaped()
    // ok: swift-html-from-request
    let body = "<h1>Hello \(name)</h1>"
    return Response(status: .ok, body: .init(string: body))
}

func plain(req: Request) throws -> String {
    let name: String = try req.query.get(at: "name")
    // ok: swift-html-from-request
    return "Hello \(name)"
}
