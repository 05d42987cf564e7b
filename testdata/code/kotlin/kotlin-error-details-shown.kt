suspend fun handle(call: ApplicationCall) {
    try {
        load()
    } catch (e: Exception) {
        // ruleid: kotlin-error-details-shown
        call.respondText(e.stackTraceToString())
        // ok: kotlin-error-details-shown
        call.respondText("Something went wrong")
    }
}
