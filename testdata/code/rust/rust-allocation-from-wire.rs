use std::io::{self, Read};

pub fn frame(r: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut len = [0u8; 4];
    r.read_exact(&mut len)?;
    let n = u32::from_be_bytes(len) as usize;
    // ruleid: rust-allocation-from-wire
    let mut buf = vec![0u8; n];
    r.read_exact(&mut buf)?;
    Ok(buf)
}

pub async fn message(s: &mut Socket) -> io::Result<Vec<u8>> {
    let size = s.read_u32().await?;
    // ruleid: rust-allocation-from-wire
    let mut buf = Vec::with_capacity(size as usize);
    s.read_into(&mut buf).await?;
    Ok(buf)
}

pub fn frame_limited(r: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut len = [0u8; 4];
    r.read_exact(&mut len)?;
    let n = u32::from_be_bytes(len) as usize;
    if n > 65536 {
        return Err(io::ErrorKind::InvalidData.into());
    }
    // ok: rust-allocation-from-wire
    let mut buf = vec![0u8; n];
    r.read_exact(&mut buf)?;
    Ok(buf)
}

pub fn short(r: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut len = [0u8; 2];
    r.read_exact(&mut len)?;
    // ok: rust-allocation-from-wire
    Ok(vec![0u8; u16::from_be_bytes(len) as usize])
}
