class Programs {
    fun run(command: List<String>) {
        // ruleid: kotlin-process-started
        ProcessBuilder(command).start()
        // ok: kotlin-process-started
        Runtime.getRuntime().exec("date")
    }
}
