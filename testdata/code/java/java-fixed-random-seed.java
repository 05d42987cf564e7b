class Seeds {
    void make() {
        // ruleid: java-fixed-random-seed
        SecureRandom fixed = new SecureRandom("seed".getBytes());
        SecureRandom random = new SecureRandom();
        // ruleid: java-fixed-random-seed
        random.setSeed(12345L);
        // ruleid: java-fixed-random-seed
        random.setSeed(System.currentTimeMillis());
        // ok: java-fixed-random-seed
        random.nextBytes(new byte[16]);
        Random dice = new Random();
        // ok: java-fixed-random-seed
        dice.setSeed(42);
    }
}
