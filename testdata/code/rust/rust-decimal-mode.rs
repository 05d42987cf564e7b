use std::os::unix::fs::PermissionsExt;

fn f(p: &mut std::fs::Permissions, o: &mut std::fs::OpenOptions) {
    // ruleid: rust-decimal-mode
    p.set_mode(644);
    // ruleid: rust-decimal-mode
    o.mode(755);
    // ok: rust-decimal-mode
    p.set_mode(0o644);
    // ok: rust-decimal-mode
    o.mode(mode);
}
