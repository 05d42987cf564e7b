class Check {
    boolean isAdmin(String role) {
        // ruleid: java-text-identity
        return role == "admin";
    }

    boolean isAdminRight(String role) {
        // ok: java-text-identity
        return "admin".equals(role);
    }

    boolean none(String role) {
        // ok: java-text-identity
        return role == null;
    }
}
