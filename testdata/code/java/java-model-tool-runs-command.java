class Tools {
    @Tool("Runs a command")
    public String run(String command) throws Exception {
        // ruleid: java-model-tool-runs-command
        Process process = new ProcessBuilder("sh", "-c", command).start();
        return read(process);
    }

    @Tool("Tells the time")
    public String time(String zone) throws Exception {
        // ok: java-model-tool-runs-command
        return read(new ProcessBuilder("date").start()) + zone;
    }
}
