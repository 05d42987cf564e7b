use std::fmt;

struct A(u32);
struct B(u32);

impl fmt::Display for A {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        // ruleid: rust-recursive-format
        write!(f, "<{}>", self)
    }
}

impl fmt::Display for B {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        // ok: rust-recursive-format
        write!(f, "<{}>", self.0)
    }
}

impl fmt::Debug for B {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        // ok: rust-recursive-format
        write!(f, "B {}", self)
    }
}
