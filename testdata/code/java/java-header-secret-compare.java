class Filter {
    boolean allowed(HttpServletRequest request) {
        // ruleid: java-header-secret-compare
        if (apiKey.equals(request.getHeader("X-Api-Key"))) return true;
        // ruleid: java-header-secret-compare
        if (request.getHeader("Authorization").equals(expectedToken)) return true;
        // ok: java-header-secret-compare
        if ("XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) return true;
        // ok: java-header-secret-compare
        return MessageDigest.isEqual(bytes(request.getHeader("X-Api-Key")), bytes(apiKey));
    }
}
