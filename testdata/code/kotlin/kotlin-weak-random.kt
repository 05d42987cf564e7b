class Dice {
    fun roll(): Int {
        // ruleid: kotlin-weak-random
        val random = Random()
        // ruleid: kotlin-weak-random
        return Random.nextInt(6)
    }

    fun safe(): Int {
        // ok: kotlin-weak-random
        return SecureRandom().nextInt(6)
    }
}
