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
    // ruleid: rust-partial-io
    s.read(buf).map_err(Failure::from)?;
    // ruleid: rust-partial-io
    if let Err(e) = s.write(&data) {
        return Err(e);
    }
    // ok: rust-partial-io
    if let Err(e) = s.write_all(&data) {
        return Err(e);
    }
    // ok: rust-partial-io
    if let Ok(n) = s.write(&data) {
        sent += n;
    }
    // ruleid: rust-partial-io
    match s.write(b"hello") {
        Ok(_) => log("sent"),
        Err(e) => return Err(e),
    }
    // ok: rust-partial-io
    match s.read(buf) {
        Ok(0) => return Ok(()),
        Ok(n) => take(&buf[..n]),
        Err(e) => return Err(e),
    }
    Ok(())
}
