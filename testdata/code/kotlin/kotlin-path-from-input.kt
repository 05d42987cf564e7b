fun Route.files() {
    get("/files") {
        val name = call.parameters["name"]!!
        // ruleid: kotlin-path-from-input
        call.respondFile(File("/srv/files", name))
        // ok: kotlin-path-from-input
        call.respondFile(File("/srv/files", FilenameUtils.getName(name)))
    }
}
