use std::io::{Read, Write};

fn f(s: &mut std::net::TcpStream, buf: &mut [u8]) -> std::io::Result<()> {
    // ruleid: rust-partial-io
    s.read(buf)?;
    // ruleid: rust-partial-io
    s.write(b"hello").unwrap();
    // ok: rust-partial-io
    s.write_all(b"hello")?;
    // ok: rust-partial-io
    s.read_exact(buf)?;
    // ok: rust-partial-io
    let n = s.read(buf)?;
    use_it(&buf[..n]);
    // ruleid: rust-partial-io
    s.write(&[1, 2])?;
    // ok: rust-partial-io
    s.write(b"\n")?;
    // ok: rust-partial-io
    s.write(&[buf[0]])?;
    Ok(())
}
