fun Route.login() {
    get("/login") {
        val next = call.parameters["next"]!!
        // ruleid: kotlin-open-redirect
        call.respondRedirect(next)
        // ok: kotlin-open-redirect
        call.respondRedirect("/home")
        // ok: kotlin-open-redirect
        call.respondRedirect("/orders/" + next)
    }
}
