//! What a command says, and what it writes to files.

use base64::Engine as _;

use super::flow::{Flow, environment, secret_of};
use super::host;
use super::script::Reader;
use super::step::{Step, Word, is_shell};
use super::transfer::request;
use super::words::unescaped;

/// Programs that say what is in the files they are given, and what they read.
const READERS: &[&str] = &[
    "cat", "tac", "head", "tail", "less", "more", "base64", "base32", "xxd", "od", "hexdump",
    "gzip", "zcat", "zstd", "xz", "bzip2", "tar", "zip", "7z", "openssl", "gpg", "sed", "awk",
    "gawk", "grep", "egrep", "rg", "cut", "tr", "sort", "uniq", "rev", "strings", "jq", "yq", "dd",
    "cp", "mv", "ln", "install", "tee", "nl", "fold", "paste", "iconv", "uuencode", "split", "bat",
    "pv", "column", "envsubst", "expand", "fmt", "cpio", "sponge", "rsync", "sqlite3", "ccrypt",
    "age", "mv",
];
/// Those that pick something from it.
const PICKERS: &[&str] = &[
    "grep", "egrep", "rg", "cut", "awk", "gawk", "jq", "yq", "sqlite3",
];

impl Reader {
    /// What the command says.
    pub(super) fn output(&mut self, step: &Step) -> Flow {
        let mut output = Flow::default();
        let program = step.program();
        if let Some(request) = request(step) {
            let first = request
                .addresses
                .iter()
                .find(|address| !address.text.is_empty());
            let address = first.map_or_else(|| "$".to_owned(), |first| first.text.clone());
            output.fetched = Some(address.clone());
            if host::host(&address) == "169.254.169.254" && address.contains("credentials") {
                let mut secret = environment();
                secret.name = "the credentials of the machine".to_owned();
                output.secret = Some(secret);
            }
            if let Some(file) = request.file {
                let content = output.marks();
                self.written(&file, &content, &step.span);
                return Flow::default();
            }
            return output;
        }
        match program {
            "echo" | "printf" | "print" => return said(step),
            "nc" | "ncat" | "netcat" | "telnet" | "socat" => {
                output.is_socket = true;
                return output;
            }
            "printenv" | "env" | "history" | "set" | "export" | "declare" | "fc"
                if step.operands().next().is_none() =>
            {
                let mut secret = environment();
                if matches!(program, "history" | "fc") {
                    secret.name = "the history of commands".to_owned();
                }
                output.secret = Some(secret);
                return output;
            }
            "find" => {
                let named = step.value_of(&["-name", "-iname", "-path"]);
                let named = named.filter(|named| secret_of(&named.text).is_some());
                output.text = named.map(|named| named.text);
                return output;
            }
            "gpg" if step.has("--export-secret-keys") => {
                let mut secret = environment();
                secret.name = "secret keys".to_owned();
                output.secret = Some(secret);
                return output;
            }
            "security" if step.has("dump-keychain") || step.has("find-generic-password") => {
                let mut secret = environment();
                secret.name = "the keychain".to_owned();
                output.secret = Some(secret);
                return output;
            }
            _ => {}
        }
        if is_shell(program) && step.redirections.is_empty() {
            output.is_shell = step.has_flag('i', "") || step.arguments().is_empty();
            return output;
        }
        if READERS.contains(&program) {
            self.read(step, &mut output);
        }
        output
    }

    /// What a program says that passes on what it reads.
    fn read(&mut self, step: &Step, output: &mut Flow) {
        let program = step.program();
        output.join_marks(&step.input);
        for word in step.operands() {
            output.join_marks(&word.flow);
            let name = word
                .text
                .rsplit_once('=')
                .map_or(word.text.as_str(), |(_, name)| name);
            if let Some(secret) = secret_of(name).or_else(|| secret_of(&word.text)) {
                output.join_marks(&Flow::of_secret(secret));
            }
        }
        if PICKERS.contains(&program)
            && let Some(secret) = &mut output.secret
        {
            secret.is_whole = step.has_flag('v', "invert-match");
        }
        let file_text = || match program {
            "cat" | "base64" | "tac" => step.operands().find_map(|word| word.flow.text.clone()),
            _ => None,
        };
        let text = file_text().or_else(|| step.input.text.clone());
        output.text = match program {
            "cat" | "tee" | "pv" | "sponge" => text,
            "base64" if step.has_flag('d', "decode") || step.has_flag('D', "") => {
                text.and_then(|text| decoded(&text))
            }
            "xxd" if step.has("-r") || step.has_flag('r', "") => {
                text.and_then(|text| from_hex(&text))
            }
            "rev" => text.map(|text| text.trim_end().chars().rev().collect()),
            "tr" => None,
            _ => None,
        };
        self.copy(step, output);
    }

    /// What the program writes to the files that it is given.
    fn copy(&mut self, step: &Step, output: &mut Flow) {
        let targets: Vec<Word> = match step.program() {
            "tee" => step.operands().cloned().collect(),
            "cp" | "mv" | "install" | "ln" => step.operands().last().cloned().into_iter().collect(),
            "dd" => step.value_of(&["of="]).into_iter().collect(),
            "tar" => {
                let named = step.value_of(&["-f", "--file"]);
                let cluster = step.arguments().iter().position(|word| {
                    let text = word.text.trim_start_matches('-');
                    !word.text.starts_with("--")
                        && text.starts_with(['c', 'z', 'j', 'J', 'v'])
                        && text.ends_with('f')
                        && text.contains('c')
                });
                let next = cluster.and_then(|at| step.arguments().get(at + 1).cloned());
                named
                    .or(next)
                    .filter(|word| word.text != "-")
                    .into_iter()
                    .collect()
            }
            "zip" | "7z" => step
                .operands()
                .find(|word| word.text != "a")
                .cloned()
                .into_iter()
                .collect(),
            "gzip" | "openssl" | "gpg" | "age" => step
                .value_of(&["-out", "-o", "--output"])
                .into_iter()
                .collect(),
            _ => return,
        };
        let mut content = output.clone();
        if matches!(step.program(), "cp" | "mv" | "install") {
            let source = step.operands().find_map(|word| word.flow.text.clone());
            content.text = source;
        }
        for target in targets {
            self.written(&target.text, &content, &step.span);
        }
    }
}

/// The words of `echo` and `printf`.
fn said(step: &Step) -> Flow {
    let is_print = step.program() == "printf";
    let words = step.arguments().iter().skip_while(|word| {
        matches!(
            word.text.as_str(),
            "-e" | "-n" | "-ne" | "-en" | "-E" | "--"
        )
    });
    let texts: Vec<&str> = words.map(|word| word.text.as_str()).collect();
    let mut text = texts.join(" ");
    if is_print {
        let rest = texts.get(1..).unwrap_or_default();
        text = texts.first().copied().unwrap_or_default().to_owned();
        for word in rest {
            match text.contains("%s") || text.contains("%b") {
                true => text = text.replacen("%s", word, 1).replacen("%b", word, 1),
                false => text = format!("{text} {word}"),
            }
        }
    }
    if is_print || step.has("-e") || step.has("-ne") || step.has("-en") {
        text = unescaped(&text);
    }
    let mut flow = Flow::of_text(&text);
    step.arguments()
        .iter()
        .for_each(|word| flow.join_marks(&word.flow));
    flow
}

fn decoded(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = digits.trim_end_matches('=');
    let bytes = base64::engine::general_purpose::STANDARD_NO_PAD
        .decode(bare)
        .ok()?;
    String::from_utf8(bytes).ok()
}

fn from_hex(text: &str) -> Option<String> {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(16)).collect();
    let pairs = digits.chunks_exact(2);
    let bytes = pairs.filter_map(|pair| u8::try_from(pair[0] * 16 + pair[1]).ok());
    String::from_utf8(bytes.collect()).ok()
}
