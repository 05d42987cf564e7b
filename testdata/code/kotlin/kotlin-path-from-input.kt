fun Route.files() {
    get("/files") {
        val name = call.parameters["name"]!!
        // ruleid: kotlin-path-from-input
        call.respondFile(File("/srv/files", name))
        // ok: kotlin-path-from-input
        call.respondFile(File("/srv/files", FilenameUtils.getName(name)))
    }
}

class FileController {
    @GetMapping("/file")
    fun file(@RequestParam name: String): ByteArray =
        // ruleid: kotlin-path-from-input
        File("/data/$name").readBytes()

    @GetMapping("/size")
    fun size(@RequestParam count: Int): ByteArray =
        // ok: kotlin-path-from-input
        File("/data/$count").readBytes()
}
