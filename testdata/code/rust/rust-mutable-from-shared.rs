struct Store(u32);

impl Store {
    // ruleid: rust-mutable-from-shared
    fn value(&self) -> &mut u32 {
        unsafe { &mut *(&self.0 as *const u32 as *mut u32) }
    }

    // ok: rust-mutable-from-shared
    fn value_mut(&mut self) -> &mut u32 {
        &mut self.0
    }
}

// ruleid: rust-mutable-from-shared
fn inner(s: &Store) -> &mut u32 {
    unsafe { &mut *(s as *const Store as *mut u32) }
}
