//! Reading a file record by record, with memory for one record at a time.

use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;

use super::Work;
use crate::finding::Skipped;

/// The lines of a JSONL stream as units of work; empty lines are passed over.
pub(super) struct Lines {
    path: Arc<str>,
    reader: BufReader<Box<dyn Read + Send>>,
    /// Number of the line read last.
    line: usize,
    /// Offset of the next byte.
    byte: usize,
    max_size: u64,
    done: bool,
}

impl Lines {
    pub(super) fn new(path: Arc<str>, reader: Box<dyn Read + Send>, max_size: u64) -> Self {
        Self {
            path,
            reader: BufReader::with_capacity(1 << 16, reader),
            line: 0,
            byte: 0,
            max_size,
            done: false,
        }
    }

    /// The next line without its end, or what is wrong with it.
    fn line(&mut self) -> io::Result<Option<Result<Vec<u8>, String>>> {
        let mut bytes = Vec::new();
        let limit = self.max_size.saturating_add(1);
        let read = self
            .reader
            .by_ref()
            .take(limit)
            .read_until(b'\n', &mut bytes)?;
        if read == 0 {
            return Ok(None);
        }
        self.line += 1;
        self.byte += read;
        if bytes.last() == Some(&b'\n') {
            bytes.pop();
        } else if read as u64 == limit {
            self.byte += skip_line(&mut self.reader)?;
            let limit = super::readable_size(self.max_size);
            return Ok(Some(Err(format!(
                "the record is larger than the limit of {limit}: raise --max-file-size"
            ))));
        }
        Ok(Some(Ok(bytes)))
    }

    fn skipped(&self, reason: String) -> Work {
        Work::Skipped(Skipped {
            path: self.path.to_string(),
            line: Some(self.line),
            reason,
        })
    }
}

impl Iterator for Lines {
    type Item = Work;

    fn next(&mut self) -> Option<Work> {
        while !self.done {
            let start = self.byte;
            match self.line() {
                Ok(Some(Ok(mut bytes))) => {
                    let mut byte = start;
                    if byte == 0 && bytes.starts_with("\u{FEFF}".as_bytes()) {
                        bytes.drain(..3);
                        byte = 3;
                    }
                    if !bytes.trim_ascii().is_empty() {
                        return Some(Work::Record {
                            path: Arc::clone(&self.path),
                            bytes,
                            line: self.line,
                            byte,
                        });
                    }
                }
                Ok(Some(Err(reason))) => return Some(self.skipped(reason)),
                Ok(None) => self.done = true,
                Err(error) => {
                    self.done = true;
                    self.line += 1;
                    return Some(self.skipped(format!("could not be read: {error}")));
                }
            }
        }
        None
    }
}

/// Reads to the end of the line without keeping it; returns the number of bytes.
fn skip_line(reader: &mut impl BufRead) -> io::Result<usize> {
    let mut skipped = 0;
    loop {
        let buffer = reader.fill_buf()?;
        let end = memchr::memchr(b'\n', buffer);
        let used = end.map_or(buffer.len(), |at| at + 1);
        reader.consume(used);
        skipped += used;
        if end.is_some() || used == 0 {
            return Ok(skipped);
        }
    }
}
