class Patterns {
    fun check(text: String) {
        // ruleid: kotlin-regex-backtracking
        Regex("^(\\w+)+$")
        // ruleid: kotlin-regex-backtracking
        "([a-z]+)*x".toRegex()
        // ok: kotlin-regex-backtracking
        Regex("^\\w+$")
    }
}
