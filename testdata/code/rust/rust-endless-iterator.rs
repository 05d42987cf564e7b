use std::iter::{repeat, repeat_with};

fn bad(items: &[u8]) {
    // ruleid: rust-endless-iterator
    let zeros: Vec<u8> = repeat(0).collect();
    // ruleid: rust-endless-iterator
    let ids = (0..).map(|n| n * 2).collect::<Vec<u64>>();
    // ruleid: rust-endless-iterator
    let n = items.iter().cycle().count();
    // ruleid: rust-endless-iterator
    let last = (1u64..).filter(|n| n % 7 == 0).last();
    // ruleid: rust-endless-iterator
    let drawn: Vec<u8> = std::iter::repeat(7).collect();
}

fn good(items: &[u8]) {
    // ok: rust-endless-iterator
    let zeros: Vec<u8> = repeat(0).take(16).collect();
    // ok: rust-endless-iterator
    let ids = (0..10).map(|n| n * 2).collect::<Vec<u64>>();
    // ok: rust-endless-iterator
    let pairs: Vec<_> = (0..).zip(items.iter()).collect();
    // ok: rust-endless-iterator
    let n = items.iter().cycle().take(5).count();
    // ok: rust-endless-iterator
    let token: String = repeat_with(|| letter()).take(32).collect();
    // ok: rust-endless-iterator
    let up: Vec<u32> = (0..).map(square).take_while(|n| *n < 100).collect();
}
