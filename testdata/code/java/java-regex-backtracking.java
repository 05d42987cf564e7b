class Patterns {
    void check(String text) {
        // ruleid: java-regex-backtracking
        Pattern.compile("^(\\w+)+$");
        // ruleid: java-regex-backtracking
        text.matches("([a-z]+)*x");
        // ok: java-regex-backtracking
        Pattern.compile("^\\w+$");
        // ok: java-regex-backtracking
        text.matches("(ab)+");
    }
}
