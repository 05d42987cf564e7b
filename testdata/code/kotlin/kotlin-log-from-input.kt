fun Route.audit() {
    post("/login") {
        val user = call.parameters["user"]!!
        // ruleid: kotlin-log-from-input
        logger.info("login of $user")
        // ok: kotlin-log-from-input
        logger.info("login of " + user.replace("\n", "_"))
        // ok: kotlin-log-from-input
        logger.info("login")
    }
}
