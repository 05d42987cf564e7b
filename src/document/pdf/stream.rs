//! Streams: inflated within the budget, whatever they claim.

use std::io::{self, Read};

use flate2::read::{DeflateDecoder, ZlibDecoder};
use hayro_syntax::Filter;
use hayro_syntax::object::Stream;

use crate::document::reader::Reader;

/// Bytes to which all streams of a document may swell: the parser unpacks some by itself.
const SWOLLEN: u64 = 512 << 20;
/// How many times its length a stream may become that is packed in another way.
const OTHER: usize = 1_500;

/// Counts what the streams of a document swell to, without keeping it.
///
/// # Errors
/// Too much.
pub(super) fn check(bytes: &[u8]) -> Result<(), String> {
    let mut left = SWOLLEN;
    for at in memchr::memmem::find_iter(bytes, b"stream") {
        if bytes[..at].ends_with(b"end") {
            continue;
        }
        let head = &bytes[at.saturating_sub(400)..at];
        let data = &bytes[at + b"stream".len()..];
        let data = data.strip_prefix(b"\r").unwrap_or(data);
        let data = data.strip_prefix(b"\n").unwrap_or(data);
        if data.first().is_none_or(|first| first & 0x0F != 8) {
            continue;
        }
        let layers = memchr::memmem::find_iter(head, b"Fl").count();
        let once = ZlibDecoder::new(data);
        let swollen = match layers {
            0 | 1 => count(once, left),
            _ => count(ZlibDecoder::new(once), left),
        };
        left = left.saturating_sub(swollen);
        if left == 0 {
            return Err(format!(
                "streams of more than {} MiB: it was not scanned",
                SWOLLEN >> 20
            ));
        }
    }
    let packed_index = ["ObjStm", "/XRef"]
        .iter()
        .any(|name| memchr::memmem::find(bytes, name.as_bytes()).is_some());
    let otherwise = memchr::memmem::find(bytes, b"LZWDecode").is_some();
    match packed_index && otherwise && bytes.len() > 1 << 20 {
        true => {
            Err("packed in a way whose size cannot be told before: it was not scanned".to_owned())
        }
        false => Ok(()),
    }
}

/// How many bytes can be read, up to a limit.
fn count(from: impl Read, limit: u64) -> u64 {
    struct Counter(u64);
    impl io::Write for Counter {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += bytes.len() as u64;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut counter = Counter(0);
    // A stream that breaks off counts as far as it goes.
    let _ = io::copy(&mut from.take(limit), &mut counter);
    counter.0
}

/// The bytes of a stream; tells why not if there are none to be had.
pub(super) fn decode(stream: &Stream<'_>, reader: &mut Reader<'_>) -> Option<Vec<u8>> {
    if !reader.may_go_on() {
        return None;
    }
    let raw = stream.raw_data();
    let left = reader.budget().bytes();
    let filters = stream.filters();
    let has_predictor =
        stream.dict().contains_key("DecodeParms") || stream.dict().contains_key("DP");
    let data = match filters[..] {
        [] => raw.into_owned(),
        [Filter::FlateDecode] if !has_predictor => inflate(&raw, left),
        _ if raw.len().saturating_mul(OTHER) <= left => match stream.decoded_data() {
            Ok(data) => data.into_owned(),
            Err(_) => return broken(reader),
        },
        _ => {
            reader
                .skip("a stream is packed in a way whose size cannot be told before: not scanned");
            return None;
        }
    };
    if data.is_empty() && !stream.raw_data().is_empty() {
        return broken(reader);
    }
    match reader.budget().take_bytes(data.len()) {
        Ok(()) => Some(data),
        Err(reason) => {
            reader.skip(reason);
            None
        }
    }
}

fn broken(reader: &mut Reader<'_>) -> Option<Vec<u8>> {
    reader.skip("a stream is broken and was not scanned");
    None
}

/// What can be inflated, up to one byte more than there is room for.
fn inflate(raw: &[u8], room: usize) -> Vec<u8> {
    let limit = room as u64 + 1;
    let mut data = Vec::new();
    let read = ZlibDecoder::new(raw).take(limit).read_to_end(&mut data);
    if read.is_err() && data.is_empty() {
        // Some writers leave out the head.
        let _ = DeflateDecoder::new(raw).take(limit).read_to_end(&mut data);
    }
    data
}
