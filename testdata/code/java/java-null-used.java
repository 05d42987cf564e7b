class Lookup {
    int length(Map<String, String> m, String k) {
        String v = m.get(k);
        // ruleid: java-null-used
        if (v == null) {
            System.out.println("missing " + v.length());
        }
        return 0;
    }

    boolean empty(String v) {
        // ruleid: java-null-used
        return v == null && v.isEmpty();
    }

    int lengthSafe(String v) {
        // ok: java-null-used
        if (v == null) {
            v = "";
            return v.length();
        }
        // ok: java-null-used
        return v == null || v.isEmpty() ? 0 : v.length();
    }
}
