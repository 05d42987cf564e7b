public class VisitCounter {
    private static int visits = 0;

    public void start() {
        for (int i = 0; i < 4; i++) {
            new Thread(() -> {
                int mine = 0;
                for (int j = 0; j < 1000; j++) {
                    // ruleid: java-counter-shared-by-threads
                    visits++;
                    // ok: java-counter-shared-by-threads
                    mine++;
                }
            }).start();
        }
    }
}
