class Security {
    fun chain(http: HttpSecurity) {
        // ruleid: kotlin-csrf-disabled
        http.csrf().disable()
        http {
            // ruleid: kotlin-csrf-disabled
            csrf { disable() }
        }
        // ok: kotlin-csrf-disabled
        http.csrf()
    }
}
