use std::io::{self, Read};

fn read(input: &mut impl Read, n: usize) -> io::Result<Vec<u8>> {
    // ruleid: rust-set-len-uninitialized
    let mut buffer = Vec::with_capacity(n);
    unsafe {
        buffer.set_len(n);
    }
    input.read_exact(&mut buffer)?;
    Ok(buffer)
}

fn typed(n: usize) -> Vec<u32> {
    // ruleid: rust-set-len-uninitialized
    let mut out: Vec<u32> = Vec::with_capacity(n);
    unsafe { out.set_len(n) }
    out
}

fn zeroed(input: &mut impl Read, n: usize) -> io::Result<Vec<u8>> {
    // ok: rust-set-len-uninitialized
    let mut buffer = vec![0; n];
    input.read_exact(&mut buffer)?;
    Ok(buffer)
}

fn copied(source: &[u8]) -> Vec<u8> {
    let n = source.len();
    // ok: rust-set-len-uninitialized
    let mut out = Vec::with_capacity(n);
    unsafe {
        std::ptr::copy_nonoverlapping(source.as_ptr(), out.as_mut_ptr(), n);
        out.set_len(n);
    }
    out
}
