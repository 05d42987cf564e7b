class Passwords {
    void encode(char[] password, byte[] salt) {
        // ruleid: java-weak-password-hash
        NoOpPasswordEncoder.getInstance();
        // ruleid: java-weak-password-hash
        new PBEKeySpec(password, salt, 1000, 256);
        // ruleid: java-weak-password-hash
        new BCryptPasswordEncoder(4);
        // ok: java-weak-password-hash
        new PBEKeySpec(password, salt, 600000, 256);
        // ok: java-weak-password-hash
        new BCryptPasswordEncoder();
    }
}
