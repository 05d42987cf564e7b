use std::mem::{self, MaybeUninit};

fn number() -> u64 {
    // ruleid: rust-uninitialized-value
    let number: u64 = unsafe { MaybeUninit::uninit().assume_init() };
    number
}

fn inferred() -> Inline {
    // ok: rust-uninitialized-value
    Inline(unsafe { MaybeUninit::uninit().assume_init() })
}

#[allow(deprecated)]
fn old() -> [u8; 16] {
    // ruleid: rust-uninitialized-value
    unsafe { mem::uninitialized() }
}

fn buffer() -> [u8; 64] {
    // ruleid: rust-uninitialized-value
    unsafe { MaybeUninit::<[u8; 64]>::uninit().assume_init() }
}

fn written() -> u64 {
    let mut value = MaybeUninit::uninit();
    value.write(7);
    // ok: rust-uninitialized-value
    unsafe { value.assume_init() }
}

fn slots() -> [MaybeUninit<u8>; 4] {
    // ok: rust-uninitialized-value
    let slots: [MaybeUninit<u8>; 4] = unsafe { MaybeUninit::uninit().assume_init() };
    slots
}

fn zeros() -> u64 {
    // ok: rust-uninitialized-value
    unsafe { MaybeUninit::zeroed().assume_init() }
}
