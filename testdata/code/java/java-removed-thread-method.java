class Threads {
    void end(Thread thread, Player player) {
        // ruleid: java-removed-thread-method
        thread.stop();
        // ruleid: java-removed-thread-method
        Thread.currentThread().suspend();
        // ok: java-removed-thread-method
        thread.interrupt();
        // ok: java-removed-thread-method
        player.stop();
    }
}
