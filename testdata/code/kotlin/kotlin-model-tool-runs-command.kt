class Tools {
    @Tool("Runs a command")
    fun run(command: String): String {
        // ruleid: kotlin-model-tool-runs-command
        return ProcessBuilder("sh", "-c", command).start().inputStream.reader().readText()
    }

    @Tool("Tells the time")
    fun time(zone: String): String {
        // ok: kotlin-model-tool-runs-command
        return ProcessBuilder("date").start().inputStream.reader().readText() + zone
    }
}
