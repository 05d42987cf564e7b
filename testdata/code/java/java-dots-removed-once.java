public class Names {
    public String clean(String name) {
        // ruleid: java-dots-removed-once
        return name.replace("../", "");
    }

    public String dotted(String name) {
        // ok: java-dots-removed-once
        return name.replace("..", ".");
    }
}
