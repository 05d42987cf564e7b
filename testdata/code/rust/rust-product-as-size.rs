pub fn table(rows: u32, columns: u32) -> Vec<u8> {
    // ruleid: rust-product-as-size
    let size = (rows * columns * 4) as usize;
    vec![0; size]
}

pub fn square(side: u16, depth: u16) -> Vec<u8> {
    // ruleid: rust-product-as-size
    vec_of((side * depth) as usize)
}

pub fn table_checked(rows: u32, columns: u32) -> Option<Vec<u8>> {
    // ok: rust-product-as-size
    let size = rows.checked_mul(columns)? as usize;
    Some(vec![0; size])
}

pub fn doubled(rows: u32) -> usize {
    // ok: rust-product-as-size
    (rows * 2) as usize
}

pub fn wide(rows: u32, columns: u32) -> usize {
    // ok: rust-product-as-size
    rows as usize * columns as usize
}
