class Programs {
    void run(Runtime rt, String file, String[] args) throws Exception {
        // ruleid: java-process-started
        Runtime.getRuntime().exec(args);
        // ruleid: java-process-started
        rt.exec(new String[] {"convert", file});
        // ruleid: java-process-started
        new ProcessBuilder("convert", file).start();
        // ok: java-process-started
        Runtime.getRuntime().exec("date");
        // ok: java-process-started
        pattern.exec(file);
    }
}
