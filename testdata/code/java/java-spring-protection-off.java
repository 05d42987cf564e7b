class Security {
    void configure(HttpSecurity http, StrictHttpFirewall firewall) throws Exception {
        // ruleid: java-spring-protection-off
        http.headers().disable();
        // ruleid: java-spring-protection-off
        http.headers().frameOptions().disable();
        // ruleid: java-spring-protection-off
        http.authorizeRequests().anyRequest().permitAll();
        // ruleid: java-spring-protection-off
        firewall.setAllowSemicolon(true);
        // ok: java-spring-protection-off
        http.authorizeRequests().anyRequest().authenticated();
    }
}
