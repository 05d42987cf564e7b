//! Code in shell scripts: here-documents that become files or feed an interpreter, and the text
//! after `python -c`, `bash -c`, `node -e`.

use super::shell_words::{self, Command, Expansions, Heredoc, Word};
use super::{Extraction, Segment};
use crate::code::reading::Reading;

/// What comes before the text of a program, by the language that runs it.
const CODE_FLAGS: &[(&[&str], &[&str])] = &[
    (&["bash", "python"], &["-c"]),
    (&["javascript"], &["-e", "--eval", "-p", "--print"]),
    (&["ruby"], &["-e"]),
    (&["php"], &["-r"]),
];

/// The code in a script.
pub(super) fn extract(text: &str) -> Extraction {
    let mut extraction = Extraction::default();
    let commands = shell_words::commands(text);
    for (index, command) in commands.iter().enumerate() {
        if let Some((reading, word)) = program(&command.words, |word| word.plain.as_str()) {
            let code = word.decode(text, expansions(reading));
            extraction.segments.push(Segment::new(reading, code));
        }
        let sink = command.is_piped.then(|| commands.get(index + 1)).flatten();
        for heredoc in &command.heredocs {
            if let Some(reading) = heredoc_reading(text, command, sink, heredoc) {
                let code = heredoc.decode(text, expansions(reading));
                extraction.segments.push(Segment::new(reading, code));
            }
        }
    }
    extraction
}

/// A shell reads `$x` itself, other languages do not.
fn expansions(reading: Reading) -> Expansions {
    match Some(reading) == Reading::by_name("bash") {
        true => Expansions::Keep,
        false => Expansions::Name,
    }
}

/// The text of a program among the words of a command, and as what it is read: `sudo bash -lc TEXT`.
pub(super) fn program<W>(words: &[W], text: impl Fn(&W) -> &str) -> Option<(Reading, &W)> {
    words.iter().enumerate().find_map(|(index, word)| {
        let reading = Reading::by_interpreter(text(word))?;
        let (_, flags) = CODE_FLAGS.iter().find(|(names, _)| {
            names
                .iter()
                .any(|name| Reading::by_name(name) == Some(reading))
        })?;
        let rest = &words[index + 1..];
        let options = rest.iter().take_while(|word| text(word).starts_with('-'));
        let flag = options
            .clone()
            .position(|word| is_flag(text(word), flags))?;
        Some((reading, rest.get(flag + 1)?))
    })
}

/// Whether the word is one of the flags, or short flags that end with it: `-lc`.
fn is_flag(word: &str, flags: &[&str]) -> bool {
    flags.iter().any(|flag| {
        let short = flag.strip_prefix('-').filter(|flag| flag.len() == 1);
        word == *flag || short.is_some_and(|flag| !word.starts_with("--") && word.ends_with(flag))
    })
}

/// As what a here-document is read: by the file it becomes, by what reads it, by its first line.
fn heredoc_reading(
    text: &str,
    command: &Command,
    sink: Option<&Command>,
    heredoc: &Heredoc,
) -> Option<Reading> {
    let written = command.outputs.iter().find_map(by_file);
    let teed = || {
        let tee = sink.filter(|sink| is_called(sink, "tee"));
        let tee = tee.or_else(|| Some(command).filter(|command| is_called(command, "tee")))?;
        tee.words.iter().skip(1).find_map(by_file)
    };
    let run = || interpreter(command).or_else(|| sink.and_then(interpreter));
    let first_line = || Reading::by_shebang(&text[heredoc.span.clone()]);
    written.or_else(teed).or_else(run).or_else(first_line)
}

fn by_file(word: &Word) -> Option<Reading> {
    Reading::by_path(&word.plain)
}

fn is_called(command: &Command, name: &str) -> bool {
    let mut words = command.words.iter().map(|word| word.plain.as_str());
    words.find(|word| *word != "sudo") == Some(name)
}

/// What reads its program from standard input: `python3 -`, `sudo bash -s`.
fn interpreter(command: &Command) -> Option<Reading> {
    let mut words = command.words.iter().map(|word| word.plain.as_str());
    let reading = words.by_ref().find_map(Reading::by_interpreter)?;
    // A script that is named reads the document as data, unless it is told to read its program so.
    let mut rest = words.peekable();
    let is_program = rest.peek().is_none_or(|word| word.starts_with('-'))
        && !rest.any(|word| is_flag(word, &["-c", "-e", "-m"]));
    is_program.then_some(reading)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<(Reading, String)> {
        let segments = extract(text).segments.into_iter();
        segments
            .map(|segment| (segment.reading, segment.code.text().to_owned()))
            .collect()
    }

    #[test]
    fn programs_in_arguments_are_found() {
        for (script, language, code) in [
            ("python -c 'a'", "python", "a"),
            ("/usr/bin/python3.12 -u -c \"a\\\"b\"", "python", "a\"b"),
            ("x=$(python3 -c 'a' b)", "python", "a"),
            ("x=\"$(python3 -c 'a')\"", "python", "a"),
            ("if true; then node -e 'a'; fi", "javascript", "a"),
            ("node --eval $'a\\nb'", "javascript", "a\nb"),
            ("sudo -u x bash -lc 'a b' c", "bash", "a b"),
            ("docker exec c sh -c \\\n  'a'", "bash", "a"),
            ("python -c \"f('$x', ${y:-1})\"", "python", "f('_x', _y)"),
            ("bash -c \"f $x\"", "bash", "f $x"),
            ("python -c 'a'\"'\"'b'", "python", "a'b"),
        ] {
            let reading = Reading::by_name(language).expect("it is known");
            assert_eq!(codes(script), [(reading, code.to_owned())], "{script}");
        }
    }

    #[test]
    fn documents_are_read_as_what_they_become() {
        for (script, language, code) in [
            ("cat <<EOF > a.py\na\nEOF\nb", "python", "a\n"),
            ("cat > a.py <<'EOF'\n$a\nEOF", "python", "$a\n"),
            (
                "cat <<-\"E\" >>dir/a.js\n\ta\n\t\tb\n\tE\n",
                "javascript",
                "a\nb\n",
            ),
            ("sudo tee /x/a.py <<E >/dev/null\na\nE", "python", "a\n"),
            ("cat <<E | sudo tee /x/a.py\na\nE", "python", "a\n"),
            ("python3 - <<E\na ${x}\nE", "python", "a _x\n"),
            ("cat <<E | python3\na\nE", "python", "a\n"),
            ("ssh host bash -s <<E\na $x\nE", "bash", "a $x\n"),
            ("cat <<E >$f\n#!/bin/bash\na\nE", "bash", "#!/bin/bash\na\n"),
            ("cat <<A <<B >a.py\na\nA\nb\nB\n", "python", "a\n"),
        ] {
            let reading = Reading::by_name(language).expect("it is known");
            assert_eq!(codes(script)[0], (reading, code.to_owned()), "{script}");
        }
    }

    #[test]
    fn what_is_no_code_is_left_alone() {
        for script in [
            "cat <<E\nprint(1)\nE",
            "python x.py -c 'a'",
            "python -m http.server",
            "# python -c 'a'",
            "echo 'python -c \"a\"'",
            "psql <<E\nselect 1\nE",
            "python x.py <<E\ndata\nE",
            "a=$((1 << 2)); b",
            "python -c",
            "cat <<<'x' > a.py",
        ] {
            assert_eq!(codes(script), [], "{script}");
        }
    }
}
