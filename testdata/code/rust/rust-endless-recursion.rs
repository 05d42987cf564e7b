impl PartialEq for Account {
    // ruleid: rust-endless-recursion
    fn eq(&self, other: &Self) -> bool {
        self == other
    }
}

impl PartialEq for Key {
    // ok: rust-endless-recursion
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl<'a> PartialEq<Other> for Token<'a> {
    // ruleid: rust-endless-recursion
    fn eq(&self, rhs: &Other) -> bool {
        self.eq(rhs)
    }
    // ok: rust-endless-recursion
    fn ne(&self, rhs: &Other) -> bool {
        !self.eq(rhs)
    }
}

impl Default for Limits {
    // ruleid: rust-endless-recursion
    fn default() -> Self {
        Self {
            size: 10,
            ..Default::default()
        }
    }
}

impl Default for Wide {
    // ok: rust-endless-recursion
    fn default() -> Self {
        Self {
            size: 10,
            inner: Default::default(),
        }
    }
}

impl Default for Other {
    // ok: rust-endless-recursion
    fn default() -> Self {
        Self::new()
    }
}

impl Default for Options {
    // ok: rust-endless-recursion
    fn default() -> Self {
        Options {
            level: 1,
            ..Options::basic()
        }
    }
}

impl Clone for Handle {
    // ruleid: rust-endless-recursion
    fn clone(&self) -> Self {
        self.clone()
    }
}

impl Clone for Shared {
    // ok: rust-endless-recursion
    fn clone(&self) -> Self {
        Shared {
            inner: self.inner.clone(),
        }
    }
}

impl ToString for Label {
    // ruleid: rust-endless-recursion
    fn to_string(&self) -> String {
        self.to_string()
    }
}

impl From<Raw> for Parsed {
    // ruleid: rust-endless-recursion
    fn from(raw: Raw) -> Self {
        raw.into()
    }
}

impl From<Wrapper> for String {
    // ok: rust-endless-recursion
    fn from(w: Wrapper) -> Self {
        w.0.into()
    }
}

impl Name for Account {
    // ok: rust-endless-recursion
    fn name(&self) -> String {
        self.name()
    }
}

impl Ord for Score {
    // ok: rust-endless-recursion
    fn cmp(&self, other: &Self) -> Ordering {
        self.partial_cmp(other).unwrap()
    }
}
