class Tokens {
    fun newToken(): String {
        // ruleid: kotlin-weak-random-secret
        return Random.nextLong().toString()
    }

    fun reset() {
        // ruleid: kotlin-weak-random-secret
        val resetCode = Random.nextInt(100000, 999999)
        // ruleid: kotlin-weak-random-secret
        val sessionId = "s" + Math.random()
        // ok: kotlin-weak-random-secret
        val dice = Random.nextInt(1, 7)
        // ok: kotlin-weak-random-secret
        val token = SecureRandom().nextLong()
    }
}

// ruleid: kotlin-weak-random-secret
fun generateOtpCode(): String = (100000..999999).random().toString()

// ok: kotlin-weak-random-secret
fun rollDice(): Int = (1..6).random()
