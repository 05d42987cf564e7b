import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;

class Cors {
    void header(HttpServletResponse response) {
        // ruleid: java-cors-any-origin
        response.setHeader("Access-Control-Allow-Origin", "*");
    }

    void reflected(HttpServletRequest request, HttpServletResponse response) {
        // ruleid: java-cors-any-origin
        response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
    }

    void spring(CorsRegistry registry) {
        // ruleid: java-cors-any-origin
        registry.addMapping("/**").allowedOrigins("*");
    }

    void configuration(CorsConfiguration configuration) {
        // ruleid: java-cors-any-origin
        configuration.setAllowedOrigins(List.of("*"));
    }

    void listed(CorsRegistry registry, CorsConfiguration configuration) {
        // ok: java-cors-any-origin
        registry.addMapping("/**").allowedOrigins("https://app.example.org");
        // ok: java-cors-any-origin
        configuration.setAllowedOrigins(List.of("https://app.example.org"));
        // ok: java-cors-any-origin
        configuration.setAllowedMethods(List.of("*"));
    }
}
