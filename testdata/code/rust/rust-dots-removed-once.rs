pub fn clean(name: &str) -> String {
    // ruleid: rust-dots-removed-once
    name.replace("../", "")
}

pub fn dotted(name: &str) -> String {
    // ok: rust-dots-removed-once
    name.replace("..", ".")
}
