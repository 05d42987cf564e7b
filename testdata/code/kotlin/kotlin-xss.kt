fun Route.hello() {
    get("/hello") {
        val name = call.parameters["name"]
        // ruleid: kotlin-xss
        call.respondText("<h1>$name</h1>", ContentType.Text.Html)
        // ok: kotlin-xss
        call.respondText("hello $name")
    }
}
