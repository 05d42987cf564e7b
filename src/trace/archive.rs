//! Inspect's `.eval` archives: a zip file with one JSON file per sample, each a run of its own.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

/// Bytes unpacked from one archive at most.
const MOST: u64 = 1 << 30;

/// Whether bytes are such an archive.
pub(crate) fn is_log(name: &str, bytes: &[u8]) -> bool {
    let is_named = name.to_ascii_lowercase().ends_with(".eval");
    is_named && bytes.starts_with(b"PK\x03\x04")
}

/// The samples in the order of their names: the text of each, or why it was not read.
///
/// # Errors
/// Why the archive cannot be read at all.
pub(super) fn samples(bytes: &[u8]) -> Result<Vec<Result<String, String>>, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))
        .map_err(|error| format!("the archive is broken and was not read: {error}"))?;
    let names = archive.file_names();
    let is_sample = |name: &String| name.starts_with("samples/") && name.ends_with(".json");
    let mut names: Vec<String> = names
        .filter_map(|name| Some(name.ok()?.into_owned()))
        .filter(is_sample)
        .collect();
    names.sort_unstable();
    if names.is_empty() {
        return Err("the archive holds no samples: there is nothing to audit".to_owned());
    }
    let mut left = MOST;
    let read = names.into_iter().map(|name| {
        let text = text(&mut archive, &name, &mut left);
        text.map_err(|reason| format!("{name} was not scanned: {reason}"))
    });
    Ok(read.collect())
}

fn text(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    name: &str,
    left: &mut u64,
) -> Result<String, String> {
    let entry = archive.by_name(name).map_err(|error| error.to_string())?;
    if entry.encrypted() {
        return Err("it is encrypted".to_owned());
    }
    let mut bytes = Vec::new();
    let read = entry.take(*left + 1).read_to_end(&mut bytes);
    read.map_err(|error| format!("it is broken: {error}"))?;
    let size = bytes.len() as u64;
    if size > *left {
        *left = 0;
        return Err("the archive unpacks to more than 1 GiB".to_owned());
    }
    *left -= size;
    String::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())
}
