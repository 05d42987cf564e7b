pub fn tile(row: &[u8], times: usize) -> Vec<u8> {
    // ruleid: rust-capacity-product
    let total = row.len() * times;
    let mut out: Vec<u8> = Vec::with_capacity(total);
    let base = out.as_mut_ptr();
    for i in 0..times {
        unsafe { std::ptr::copy_nonoverlapping(row.as_ptr(), base.add(i * row.len()), row.len()) };
    }
    unsafe { out.set_len(total) };
    out
}

pub fn tile_checked(row: &[u8], times: usize) -> Option<Vec<u8>> {
    // ok: rust-capacity-product
    let total = row.len().checked_mul(times)?;
    let mut out = Vec::with_capacity(total);
    for _ in 0..times {
        out.extend_from_slice(row);
    }
    Some(out)
}
