import org.springframework.security.config.annotation.web.builders.HttpSecurity;

public class Security {
    void open(HttpSecurity http) throws Exception {
        // ruleid: java-admin-path-permitted
        http.authorizeHttpRequests(a -> a.requestMatchers("/admin/**").permitAll().anyRequest().authenticated());
    }

    void closed(HttpSecurity http) throws Exception {
        // ok: java-admin-path-permitted
        http.authorizeHttpRequests(a -> a.requestMatchers("/admin/**").hasRole("ADMIN").anyRequest().authenticated());
        // ok: java-admin-path-permitted
        http.authorizeHttpRequests(a -> a.requestMatchers("/login").permitAll().anyRequest().authenticated());
    }
}
