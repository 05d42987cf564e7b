fn same(a: &User, b: &User) -> bool {
    // ruleid: rust-same-operands
    a.id == a.id
}

fn right(a: &User, b: &User) -> bool {
    // ok: rust-same-operands
    a.id == b.id
}

fn drawn() -> bool {
    // ok: rust-same-operands
    next() == next()
}
