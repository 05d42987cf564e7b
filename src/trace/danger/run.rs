//! What a single command does: whether it is a danger, what else it runs, what it says.

use std::ops::Range;

use super::flow::Flow;
use super::script::{Reader, is_connection};
use super::step::{Step, Word, is_interpreter, is_shell};
use super::transfer;
use super::unwrap::{Unwrapped, unwrap};
use super::{Danger, Kind, destruction, host, languages, persistence, protection, remote_shell};
use crate::finding::Verdict;

/// Programs started by programs started by programs.
const WRAPS: usize = 12;

impl Reader {
    /// Looks into a command; gives what it says.
    pub(super) fn step(&mut self, mut step: Step) -> Flow {
        let outer = self.is_contained;
        for _ in 0..WRAPS {
            if !self.counts() {
                return Flow::default();
            }
            self.look_up(&mut step);
            self.judge(&step);
            match unwrap(&step) {
                Unwrapped::Itself => break,
                Unwrapped::Script(line) => {
                    let output = self.remote(&step, &line);
                    self.is_contained = outer;
                    return output;
                }
                Unwrapped::Command(words) => {
                    self.is_contained |= is_container(step.program());
                    step.is_contained = self.is_contained;
                    if step.program() == "xargs" {
                        step.words = fed(words, &step.input);
                    } else {
                        step.words = words;
                    }
                }
            }
        }
        let ran = self.interpret(&step);
        self.is_contained = outer;
        let mut output = self.output(&step);
        if let Some(ran) = ran {
            output.join(&ran);
        }
        output
    }

    /// A line that another program gives to a shell.
    fn remote(&mut self, step: &Step, line: &Word) -> Flow {
        if let Some(address) = &line.flow.fetched {
            self.run_unseen(address, &step.span);
        }
        self.is_contained |= is_container(step.program());
        let mut output = self.script(&line.text, &step.input, Some(step.span.clone()));
        output.join_marks(&line.flow.marks());
        output
    }

    /// What is known of the files that words name.
    fn look_up(&self, step: &mut Step) {
        for word in &mut step.words {
            if let Some(known) = self.file(&word.text) {
                let text = known.text.clone();
                word.flow.join_marks(&known.marks());
                word.flow.text = word.flow.text.take().or(text);
            }
        }
    }

    fn judge(&mut self, step: &Step) {
        if let Some(leak) = transfer::leak(step) {
            self.report(leaked(&leak, step));
        }
        remote_shell::judge(self, step);
        protection::judge(self, step);
        persistence::judge(self, step);
        if !step.is_contained {
            destruction::judge(self, step);
        }
        let program = step.words.first().map_or("", |word| word.text.as_str());
        const TEMPORARY: &[&str] = &["/tmp/", "/var/tmp/", "/dev/shm/"];
        self.runs_temporary |= TEMPORARY.iter().any(|folder| program.starts_with(folder));
    }

    /// Something that was fetched is run, and nobody has looked at it.
    fn run_unseen(&mut self, address: &str, span: &Range<usize>) {
        let host = host::host(address);
        if host::is_installer(address) || host::is_near(&host) {
            return;
        }
        let verdict = match host::is_shady(address) {
            true => Verdict::Block,
            false => Verdict::Review,
        };
        let what = match host::is_told(&host) {
            true => format!("runs what it fetches from `{host}`, unseen"),
            false => "runs what it fetches, unseen".to_owned(),
        };
        self.report(Danger {
            kind: Kind::Download,
            what,
            verdict,
            span: span.clone(),
            excuses: vec![host],
        });
    }

    /// Scripts and code that the command runs; gives what they say.
    fn interpret(&mut self, step: &Step) -> Option<Flow> {
        let program = step.program().to_owned();
        match program.as_str() {
            "eval" => {
                let words: Vec<&str> = step
                    .arguments()
                    .iter()
                    .map(|word| word.text.as_str())
                    .collect();
                let mut flow = Flow::of_text(&words.join(" "));
                step.arguments()
                    .iter()
                    .for_each(|word| flow.join_marks(&word.flow));
                Some(self.run_text(&flow, step))
            }
            "source" | "." => {
                let file = step.operands().next()?;
                Some(self.run_text(&file.flow, step))
            }
            "iex" | "invoke-expression" if step.has_input => Some(self.run_text(&step.input, step)),
            "powershell" | "pwsh" => {
                self.powershell(step);
                None
            }
            program if is_shell(program) => self.shell(step),
            program if is_interpreter(program) => self.interpreter(step),
            "deno" | "uv" | "uvx" | "pipx" => None,
            _ => {
                // A file that is run by its name.
                let word = step.words.first()?;
                let is_path = word.text.contains('/') || self.file(&word.text).is_some();
                is_path.then_some(())?;
                let flow = word.flow.clone();
                Some(self.run_text(&flow, step))
            }
        }
    }

    fn run_text(&mut self, flow: &Flow, step: &Step) -> Flow {
        if let Some(address) = &flow.fetched {
            self.run_unseen(address, &step.span);
        }
        match &flow.text {
            Some(text) if flow.fetched.is_none() => {
                let text = text.clone();
                let is_python = text.starts_with("#!")
                    && text
                        .lines()
                        .next()
                        .is_some_and(|line| line.contains("python"));
                if is_python {
                    languages::judge(self, &text, step);
                    return Flow::default();
                }
                self.script(&text, &Flow::default(), Some(step.span.clone()))
            }
            _ => Flow::default(),
        }
    }

    /// `bash -c`, `bash file`, `… | bash`.
    fn shell(&mut self, step: &Step) -> Option<Flow> {
        let words = step.arguments();
        let mut is_line = false;
        for word in words {
            let text = word.text.as_str();
            if text.starts_with("--") {
                continue;
            }
            if text.starts_with(['-', '+']) && text.len() > 1 {
                is_line |= text.starts_with('-') && text.contains('c');
                if text == "-s" {
                    break;
                }
                continue;
            }
            if matches!(text, "pipefail" | "errexit") || text == "-" {
                continue;
            }
            let mut flow = match is_line {
                true => Flow::of_text(text),
                false => Flow {
                    text: word.flow.text.clone(),
                    ..Flow::default()
                },
            };
            flow.join_marks(&word.flow);
            if text.starts_with("/dev/fd/") || text == "/dev/stdin" {
                flow = step.input.clone();
            }
            return Some(self.run_text(&flow, step));
        }
        (step.has_input && !is_line).then(|| self.run_text(&step.input, step))
    }

    /// `python -c`, `node -e`, `… | python`.
    fn interpreter(&mut self, step: &Step) -> Option<Flow> {
        const LINES: &[&str] = &[
            "-c", "-e", "-E", "-r", "--eval", "-p", "--print", "-pe", "-ne", "-lane", "-le",
            "-ane", "-nle", "-Mstrict",
        ];
        let program = step.program();
        let is_python = program.starts_with("py");
        let words = step.arguments();
        for (at, word) in words.iter().enumerate() {
            let text = word.text.as_str();
            let is_line = match is_python {
                true => matches!(text, "-c" | "-uc" | "-Ic" | "-sc" | "-Sc" | "-Bc"),
                false => LINES.contains(&text),
            };
            if is_line {
                let code = words.get(at + 1)?;
                if let Some(address) = &code.flow.fetched {
                    self.run_unseen(address, &step.span);
                }
                return Some(languages::judge(self, &code.text, step));
            }
            if is_python && text == "-m" {
                return None;
            }
            if text.starts_with('-') && text != "-" {
                continue;
            }
            let flow = match text {
                "-" | "/dev/stdin" => step.input.clone(),
                _ => word.flow.clone(),
            };
            return Some(self.run_code(&flow, step));
        }
        let input = step.input.clone();
        step.has_input.then(|| self.run_code(&input, step))
    }

    fn run_code(&mut self, flow: &Flow, step: &Step) -> Flow {
        if let Some(address) = &flow.fetched {
            self.run_unseen(address, &step.span);
        }
        match &flow.text {
            Some(text) if flow.fetched.is_none() => languages::judge(self, &text.clone(), step),
            _ => Flow::default(),
        }
    }

    fn powershell(&mut self, step: &Step) {
        let words = step.arguments();
        let is_flag = |word: &Word, names: &[&str]| {
            let text = word.text.to_lowercase();
            names.contains(&text.trim_start_matches(['-', '/']))
        };
        let encoded = words
            .iter()
            .position(|word| is_flag(word, &["e", "ec", "en", "enc", "encodedcommand"]));
        let code = match encoded {
            Some(at) => words
                .get(at + 1)
                .and_then(|word| languages::utf16(&word.text)),
            None => {
                let start = words
                    .iter()
                    .position(|word| is_flag(word, &["c", "command"]));
                let rest = &words[start.map_or(0, |at| at + 1)..];
                let texts: Vec<&str> = rest.iter().map(|word| word.text.as_str()).collect();
                Some(texts.join(" "))
            }
        };
        if let Some(code) = code {
            languages::powershell(self, &code, &step.span, encoded.is_some());
        }
    }
}

fn is_container(program: &str) -> bool {
    matches!(
        program,
        "docker" | "podman" | "nerdctl" | "kubectl" | "lxc" | "oc"
    )
}

/// What `xargs` adds to a command.
fn fed(mut words: Vec<Word>, input: &Flow) -> Vec<Word> {
    let text = input.text.as_deref().unwrap_or_default().trim().to_owned();
    let is_held = words.iter().any(|word| word.text.contains("{}"));
    for word in &mut words {
        if word.text.contains("{}") {
            if !text.is_empty() {
                word.text = word.text.replace("{}", &text);
            }
            word.flow.join_marks(input);
        }
    }
    if !is_held {
        let mut more: Vec<Word> = text.split_whitespace().map(Word::of).collect();
        if more.is_empty() {
            more.push(Word::of("$input"));
        }
        more.iter_mut().for_each(|word| word.flow.join_marks(input));
        words.extend(more);
    }
    words
}

/// The danger of a secret that leaves.
pub(super) fn leaked(leak: &transfer::Leak, step: &Step) -> Danger {
    let secret = &leak.secret;
    let is_told = host::is_told(&leak.to);
    let is_sure = is_told && secret.is_whole && (secret.is_grave || !leak.is_copy);
    let to = match is_told {
        true => format!("`{}`", leak.to),
        false => "another host".to_owned(),
    };
    Danger {
        kind: Kind::Leak,
        what: format!("sends {} to {to}", secret.name),
        verdict: if is_sure {
            Verdict::Block
        } else {
            Verdict::Review
        },
        span: step.span.clone(),
        excuses: vec![leak.to.clone()],
    }
}

/// A redirection that gives a secret to a connection.
pub(super) fn leaked_to_connection(
    reader: &mut Reader,
    path: &str,
    content: &Flow,
    span: &Range<usize>,
) {
    if let Some(secret) = content.secret.clone().filter(|_| is_connection(path)) {
        let to = path.split('/').nth(3).unwrap_or_default().to_owned();
        let step = Step {
            span: span.clone(),
            ..Step::default()
        };
        if !host::is_near(&to) {
            reader.report(leaked(
                &transfer::Leak {
                    to,
                    secret,
                    is_copy: false,
                },
                &step,
            ));
        }
    }
}
