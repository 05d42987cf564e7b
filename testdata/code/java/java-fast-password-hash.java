class Accounts {
    String hash(String password) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        // ruleid: java-fast-password-hash
        byte[] d = digest.digest(password.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(d);
    }

    String hashOf(User user) {
        // ruleid: java-fast-password-hash
        return DigestUtils.sha256Hex(user.getPassword());
    }

    String checksum(String content) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        // ok: java-fast-password-hash
        return hex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    }
}
