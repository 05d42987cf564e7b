//! What came before an event: the session file that the event names, as far as it can be read in no
//! time.

#![expect(
    clippy::disallowed_methods,
    reason = "the file is context that the agent names, not an input to be scanned"
)]

use std::env;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// Files up to this size are read whole.
const WHOLE: u64 = 2 << 20;
/// Of larger ones, so much of the start, which has the goal, and so much of the end.
const START: u64 = 256 << 10;
const END: u64 = WHOLE - START;

/// See the module.
#[derive(Debug, Default)]
pub(super) struct History {
    /// JSON or lines of JSON.
    pub(super) text: String,
    /// What was left out, if it was.
    pub(super) cut: Option<String>,
    /// Why it could not be read, if it could not.
    pub(super) unread: Option<String>,
}

/// Reads the transcript, and that of the sub-agent which acts, where it is known to have one.
pub(super) fn read(path: Option<&Path>, sub_agent: Option<&str>) -> History {
    let Some(path) = path else {
        return History {
            cut: Some("the event names no transcript: it was judged by itself".to_owned()),
            ..History::default()
        };
    };
    let path = expanded(path);
    let mut history = file(&path);
    let own = sub_agent.and_then(|agent| own_file(&path, agent));
    if let Some(own) = own.filter(|own| own.is_file()) {
        let own = file(&own);
        if !history.text.is_empty() && !history.text.ends_with('\n') {
            history.text.push('\n');
        }
        history.text.push_str(&own.text);
        history.cut = history.cut.or(own.cut);
        history.unread = history.unread.or(own.unread);
    }
    history
}

/// Where Claude Code writes what a sub-agent does.
fn own_file(path: &Path, agent: &str) -> Option<PathBuf> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let is_plain = !agent.is_empty() && agent.chars().all(is_name);
    let folder = path.with_extension("").join("subagents");
    is_plain.then(|| folder.join(format!("agent-{agent}.jsonl")))
}

/// The path with the user's home in place of `~`.
fn expanded(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), env::var_os("HOME")) {
        (Ok(rest), Some(home)) => Path::new(&home).join(rest),
        _ => path.to_owned(),
    }
}

fn file(path: &Path) -> History {
    match bytes(path) {
        Ok((bytes, cut)) => History {
            text: match String::from_utf8(bytes) {
                Ok(text) => text,
                // A place where a file is cut may lie inside of a character.
                Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
            },
            cut,
            unread: None,
        },
        Err(error) => History {
            unread: Some(format!(
                "the transcript {} cannot be read: {error}",
                path.display()
            )),
            ..History::default()
        },
    }
}

fn bytes(path: &Path) -> io::Result<(Vec<u8>, Option<String>)> {
    // Opening a pipe would wait for whoever writes to it.
    if !path.metadata()?.is_file() {
        return Err(io::Error::other("it is no file"));
    }
    let mut file = File::open(path)?;
    let size = file.metadata()?.len();
    let mut start = Vec::new();
    if size <= WHOLE {
        file.take(WHOLE).read_to_end(&mut start)?;
        return Ok((start, None));
    }
    file.by_ref().take(START).read_to_end(&mut start)?;
    let mut end = Vec::new();
    file.seek(SeekFrom::Start(size - END))?;
    file.take(END).read_to_end(&mut end)?;
    // Whole lines only.
    let line_end = |bytes: &[u8]| memchr::memrchr(b'\n', bytes).map_or(0, |at| at + 1);
    start.truncate(line_end(&start));
    let from = memchr::memchr(b'\n', &end).map_or(end.len(), |at| at + 1);
    if start.is_empty() && from == end.len() {
        return Err(io::Error::other(
            "it is too large, and has no lines of which some could be read",
        ));
    }
    let left_out = size - start.len() as u64 - (end.len() - from) as u64;
    start.extend(&end[from..]);
    let cut = format!("{left_out} bytes in the middle of the transcript were not read");
    Ok((start, Some(cut)))
}
