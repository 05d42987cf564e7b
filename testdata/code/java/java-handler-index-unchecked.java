import org.springframework.web.bind.annotation.*;

@RestController
public class ColorController {
    private static final String[] COLORS = {"red", "green", "blue"};

    @GetMapping("/color/{index}")
    public String color(@PathVariable int index) {
        // ruleid: java-handler-index-unchecked
        return COLORS[index];
    }

    @GetMapping("/checked/{index}")
    public String checked(@PathVariable int index) {
        if (index < 0 || index >= COLORS.length) {
            return "none";
        }
        // ok: java-handler-index-unchecked
        return COLORS[index];
    }
}
