fun Route.tools() {
    get("/ping") {
        val host = call.parameters["host"]
        // ruleid: kotlin-command-from-input
        Runtime.getRuntime().exec("ping $host")
        // ruleid: kotlin-command-from-input
        ProcessBuilder("sh", "-c", "ping $host").start()
        if (host != "a" && host != "b") return@get
        // ok: kotlin-command-from-input
        Runtime.getRuntime().exec("ping $host")
    }
}

fun Transaction.byName(name: String) {
    // ok: kotlin-command-from-input
    transaction.exec("SELECT 1 FROM users WHERE name = '$name'")
}
