import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

@RestController
class Greetings {
    @GetMapping("/hello")
    public String hello(@RequestParam("name") String name) {
        // ruleid: java-reflected-spring-parameter
        return "<h1>Hello " + name + "</h1>";
    }

    @GetMapping("/users/{id}")
    public String user(@PathVariable String id) {
        // ruleid: java-reflected-spring-parameter
        return "<p>No user " + id;
    }

    @GetMapping("/safe")
    public String safe(@RequestParam String name) {
        // ok: java-reflected-spring-parameter
        return "<h1>Hello " + HtmlUtils.htmlEscape(name) + "</h1>";
    }

    @GetMapping("/view")
    public String view(@RequestParam String name) {
        // ok: java-reflected-spring-parameter
        return "redirect/" + name.length();
    }
}
