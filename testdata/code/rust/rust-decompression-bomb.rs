use flate2::read::{GzDecoder, ZlibDecoder};
use std::io::{self, Read};

fn text(input: &[u8]) -> io::Result<String> {
    let mut decoder = GzDecoder::new(input);
    let mut out = String::new();
    // ruleid: rust-decompression-bomb
    decoder.read_to_string(&mut out)?;
    Ok(out)
}

fn bytes(input: &[u8]) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    // ruleid: rust-decompression-bomb
    ZlibDecoder::new(input).read_to_end(&mut out)?;
    Ok(out)
}

fn limited(input: &[u8]) -> io::Result<Vec<u8>> {
    let decoder = GzDecoder::new(input);
    let mut out = Vec::new();
    // ok: rust-decompression-bomb
    decoder.take(1 << 20).read_to_end(&mut out)?;
    Ok(out)
}

fn plain(mut file: std::fs::File) -> io::Result<String> {
    let mut out = String::new();
    // ok: rust-decompression-bomb
    file.read_to_string(&mut out)?;
    Ok(out)
}
