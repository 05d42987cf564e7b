class Panel {
    String show(HttpServletRequest request) {
        // ruleid: java-role-from-client
        if ("admin".equals(request.getHeader("X-Role"))) {
            return "panel";
        }
        return "no";
    }

    @GetMapping("/users")
    String users(@RequestHeader("X-User-Role") String role) {
        // ruleid: java-role-from-client
        if (!"ADMIN".equals(role)) {
            throw new AccessDeniedException("no");
        }
        return "users";
    }

    String settings(HttpServletRequest request) {
        // ok: java-role-from-client
        if ("admin".equals(request.getSession().getAttribute("role"))) {
            return "settings";
        }
        // ok: java-role-from-client
        if ("XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            return "part";
        }
        return "no";
    }
}
