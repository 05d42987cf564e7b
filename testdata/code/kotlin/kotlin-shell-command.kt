class Shell {
    fun ping(host: String) {
        // ruleid: kotlin-shell-command
        Runtime.getRuntime().exec("ping $host")
        // ruleid: kotlin-shell-command
        ProcessBuilder("sh", "-c", "ping " + host).start()
        val command = "ping -c 1 ${host}"
        // ruleid: kotlin-shell-command
        Runtime.getRuntime().exec(command)
        // ok: kotlin-shell-command
        ProcessBuilder("ping", "-c", "1", host).start()
        // ok: kotlin-shell-command
        Runtime.getRuntime().exec("date")
    }
}
