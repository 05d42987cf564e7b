//! Patches as agents write them (`*** Begin Patch`): the code of each file, with the way back to the
//! patch.

use std::ops::Range;

/// What a patch makes of one file, as far as it shows it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Patched {
    /// Ending of the file's name.
    pub(super) ending: String,
    /// Lines that are added, and those around them.
    pub(super) code: String,
    /// For each line: its start in the code and in the patch, and whether it is added.
    lines: Vec<(usize, usize, bool)>,
}

impl Patched {
    /// The place in the patch, if something in the span is new.
    pub(super) fn place(&self, span: &Range<usize>) -> Option<Range<usize>> {
        let line = |at: usize| {
            self.lines
                .partition_point(|line| line.0 <= at)
                .checked_sub(1)
        };
        let (first, last) = (line(span.start)?, line(span.end)?);
        let to = |at: usize, line: usize| {
            let (code, patch, _) = self.lines[line];
            patch + (at - code)
        };
        let is_new = self.lines[first..=last].iter().any(|line| line.2);
        is_new.then(|| to(span.start, first)..to(span.end, last))
    }
}

/// The files of a patch; none if the text is no patch.
pub(super) fn files(text: &str) -> Vec<Patched> {
    let mut files: Vec<Patched> = Vec::new();
    let Some(begin) = text.find("*** Begin Patch") else {
        return files;
    };
    let mut at = begin;
    for line in text[begin..].split_inclusive('\n') {
        let start = at;
        at += line.len();
        let name = ["*** Add File: ", "*** Update File: "]
            .iter()
            .find_map(|header| line.strip_prefix(header));
        if let Some(name) = name {
            let ending = name
                .trim()
                .rsplit_once('.')
                .map_or("", |(_, ending)| ending);
            files.push(Patched {
                ending: ending.to_owned(),
                ..Patched::default()
            });
            continue;
        }
        if line.starts_with("*** End Patch") {
            break;
        }
        let Some(file) = files.last_mut() else {
            continue;
        };
        let is_added = line.starts_with('+');
        if is_added || line.starts_with(' ') {
            file.lines.push((file.code.len(), start + 1, is_added));
            file.code.push_str(&line[1..]);
        }
    }
    files.retain(|file| !file.code.is_empty());
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_code_leads_back_to_the_patch() {
        let patch = "*** Begin Patch\n*** Update File: a/b.py\n@@\n x = 1\n-y = 2\n+y = eval(x)\n*** Add File: c.sh\n+ls\n*** End Patch\n";
        let files = files(patch);
        assert_eq!(files.len(), 2);
        assert_eq!(
            (&*files[0].ending, &*files[0].code),
            ("py", "x = 1\ny = eval(x)\n")
        );
        let at = files[0].code.find("eval").expect("it is there");
        let place = files[0].place(&(at..at + 7)).expect("the line is new");
        assert_eq!(&patch[place], "eval(x)");
        assert_eq!(files[0].place(&(0..1)), None, "it stood there before");
        assert_eq!(files[1].code, "ls\n");
        assert!(super::files("*** x").is_empty());
    }
}
