import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/api/admin")
public class AdminController {
    // ruleid: java-admin-controller-open
    @DeleteMapping("/users/{id}")
    public void delete(@PathVariable long id) {
        users.delete(id);
    }

    // ok: java-admin-controller-open
    @GetMapping("/users")
    public String list() {
        return "";
    }
}
