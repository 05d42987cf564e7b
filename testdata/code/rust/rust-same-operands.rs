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

fn both(a: u8, b: u8) -> bool {
    // ruleid: rust-same-operands
    if a <= b && b >= a {
        return true;
    }
    // ruleid: rust-same-operands
    let masked = (a & 0x0f) == (a & 0x0f);
    // ok: rust-same-operands
    let ordered = a <= b && b <= 9;
    // ok: rust-same-operands
    let again = token() & token();
    masked
}
