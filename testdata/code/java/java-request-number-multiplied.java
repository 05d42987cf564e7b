import jakarta.servlet.http.*;

public class Cart {
    public int total(HttpServletRequest req) {
        int quantity = Integer.parseInt(req.getParameter("quantity"));
        int price = 1999;
        // ruleid: java-request-number-multiplied
        return quantity * price;
    }

    public int totalChecked(HttpServletRequest req) {
        int quantity = Integer.parseInt(req.getParameter("quantity"));
        if (quantity < 1 || quantity > 100) {
            return 0;
        }
        // ok: java-request-number-multiplied
        return quantity * 1999;
    }
}

class Cart {
    @GetMapping("/total")
    int total(@RequestParam int quantity, @RequestParam int unitPrice) {
        // ruleid: java-request-number-multiplied
        return quantity * unitPrice;
    }

    @GetMapping("/sum")
    int sum(@RequestParam int quantity, @RequestParam int unitPrice) {
        // ok: java-request-number-multiplied
        return Math.multiplyExact(quantity, unitPrice);
    }
}
