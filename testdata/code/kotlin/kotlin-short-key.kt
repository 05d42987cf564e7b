class Keys {
    fun make() {
        val generator = KeyPairGenerator.getInstance("RSA")
        // ruleid: kotlin-short-key
        generator.initialize(1024)
        val good = KeyPairGenerator.getInstance("RSA")
        // ok: kotlin-short-key
        good.initialize(3072)
    }
}
