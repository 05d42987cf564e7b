use std::mem;

fn forever<'a>(text: &'a str) -> &'static str {
    // ruleid: rust-transmute-reference
    unsafe { mem::transmute::<&'a str, &'static str>(text) }
}

fn writable(value: &u32) -> &mut u32 {
    // ruleid: rust-transmute-reference
    unsafe { std::mem::transmute::<&u32, &mut u32>(value) }
}

fn bits(value: f32) -> u32 {
    // ok: rust-transmute-reference
    unsafe { mem::transmute::<f32, u32>(value) }
}

fn same(values: &mut [u32]) -> &mut [i32] {
    // ok: rust-transmute-reference
    unsafe { mem::transmute::<&mut [u32], &mut [i32]>(values) }
}

fn bytes(value: &[u8; 4]) -> &[u32; 1] {
    // ok: rust-transmute-reference
    unsafe { mem::transmute::<&[u8; 4], &[u32; 1]>(value) }
}
