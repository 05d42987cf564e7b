class Store {
    fun load(stream: InputStream): Any {
        // ruleid: kotlin-unsafe-deserialization
        return ObjectInputStream(stream).readObject()
    }

    fun mapper(mapper: ObjectMapper, kryo: Kryo) {
        // ruleid: kotlin-unsafe-deserialization
        mapper.enableDefaultTyping()
        // ruleid: kotlin-unsafe-deserialization
        kryo.isRegistrationRequired = false
        // ok: kotlin-unsafe-deserialization
        kryo.isRegistrationRequired = true
    }

    fun safe(text: String): User {
        // ok: kotlin-unsafe-deserialization
        return Json.decodeFromString<User>(text)
    }
}
