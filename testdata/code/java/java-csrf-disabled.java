import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;

class Security {
    void old(HttpSecurity http) throws Exception {
        // ruleid: java-csrf-disabled
        http.csrf().disable();
    }

    void lambda(HttpSecurity http) throws Exception {
        // ruleid: java-csrf-disabled
        http.csrf(csrf -> csrf.disable()).formLogin(form -> form.loginPage("/login"));
    }

    void reference(HttpSecurity http) throws Exception {
        // ruleid: java-csrf-disabled
        http.csrf(AbstractHttpConfigurer::disable);
    }

    void stateless(HttpSecurity http) throws Exception {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // ok: java-csrf-disabled
        http.csrf(csrf -> csrf.disable());
    }

    void partly(HttpSecurity http) throws Exception {
        // ok: java-csrf-disabled
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/api/hooks/**"));
        // ok: java-csrf-disabled
        http.httpBasic().disable();
    }
}
