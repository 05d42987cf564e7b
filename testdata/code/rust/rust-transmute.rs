use std::mem::transmute;

fn bits(x: f32) -> u32 {
    // ruleid: rust-transmute
    unsafe { std::mem::transmute(x) }
}

fn short(x: u8) -> bool {
    // ruleid: rust-transmute
    unsafe { transmute::<u8, bool>(x) }
}

fn safe(x: f32) -> u32 {
    // ok: rust-transmute
    x.to_bits()
}
