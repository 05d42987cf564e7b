//! How much may be unpacked of one document: a small file may hold a large one a thousand times.

/// Bytes unpacked in all.
const BYTES: usize = 128 << 20;
/// Documents in documents.
const DEPTH: usize = 6;
/// Texts, entries of archives, documents.
const PARTS: usize = 100_000;
/// Pictures that are read for what is drawn in them, which takes a second each.
const PICTURES: usize = 100;

/// What is left.
#[derive(Debug)]
pub(crate) struct Budget {
    bytes: usize,
    parts: usize,
    pictures: usize,
    pub(crate) depth: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            bytes: BYTES,
            parts: PARTS,
            pictures: PICTURES,
            depth: DEPTH,
        }
    }
}

impl Budget {
    /// Bytes that may still be unpacked.
    pub(crate) fn bytes(&self) -> usize {
        self.bytes
    }

    /// Takes bytes off.
    ///
    /// # Errors
    /// There are not so many left.
    pub(crate) fn take_bytes(&mut self, bytes: usize) -> Result<(), String> {
        match self.bytes.checked_sub(bytes) {
            Some(left) => {
                self.bytes = left;
                Ok(())
            }
            None => {
                self.bytes = 0;
                let limit = BYTES >> 20;
                Err(format!(
                    "more than {limit} MiB when unpacked: the rest was not scanned"
                ))
            }
        }
    }

    /// Takes a picture off.
    ///
    /// # Errors
    /// There is none left.
    pub(crate) fn take_picture(&mut self) -> Result<(), String> {
        let left = self.pictures.checked_sub(1);
        self.pictures = left.ok_or_else(|| {
            format!("more than {PICTURES} pictures: the text in the rest was not read")
        })?;
        Ok(())
    }

    /// Takes a part off.
    ///
    /// # Errors
    /// There is none left.
    pub(crate) fn take_part(&mut self) -> Result<(), String> {
        match self.parts.checked_sub(1) {
            Some(left) => {
                self.parts = left;
                Ok(())
            }
            None => Err(format!("more than {PARTS} parts: the rest was not scanned")),
        }
    }
}
