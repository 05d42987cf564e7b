//! Programs that only run another one: `sudo`, `env`, `timeout`, `xargs`, `find -exec`, `ssh`.

use super::step::{Step, Word, is_shell};

/// What is left of a command when what only runs it is taken away.
pub(super) enum Unwrapped {
    /// It runs nothing else.
    Itself,
    /// It runs these words.
    Command(Vec<Word>),
    /// It gives this text to a shell.
    Script(Word),
}

/// A program that runs the words after its flags, and how many words come before them.
struct Wrapper {
    programs: &'static [&'static str],
    /// Flags whose value is the next word.
    valued: &'static [&'static str],
    operands: usize,
    /// Flags with which it runs nothing.
    idle: &'static [&'static str],
}

const WRAPPERS: &[Wrapper] = &[
    Wrapper {
        programs: &["sudo", "doas"],
        valued: &[
            "-u", "-g", "-h", "-p", "-C", "-r", "-t", "-T", "-U", "-D", "-R", "--user", "--group",
        ],
        operands: 0,
        idle: &["-l", "-v", "-k", "-K", "-e"],
    },
    Wrapper {
        programs: &[
            "nohup",
            "setsid",
            "builtin",
            "unbuffer",
            "caffeinate",
            "time",
            "proxychains",
            "proxychains4",
            "torsocks",
            "torify",
            "fakeroot",
            "dbus-run-session",
            "coproc",
            "busybox",
            "toybox",
        ],
        valued: &["-f", "-o"],
        operands: 0,
        idle: &[],
    },
    Wrapper {
        programs: &["command"],
        valued: &[],
        operands: 0,
        idle: &["-v", "-V"],
    },
    Wrapper {
        programs: &["exec"],
        valued: &["-a"],
        operands: 0,
        idle: &[],
    },
    Wrapper {
        programs: &[
            "nice",
            "ionice",
            "chrt",
            "taskset",
            "stdbuf",
            "strace",
            "ltrace",
            "systemd-run",
            "unshare",
            "parallel",
            "xvfb-run",
        ],
        valued: &[
            "-n", "-c", "-o", "-e", "-i", "-p", "-j", "-u", "--unit", "-E",
        ],
        operands: 0,
        idle: &[],
    },
    Wrapper {
        programs: &["timeout", "gtimeout", "chroot", "flock"],
        valued: &["-s", "-k", "--signal", "--kill-after", "-w", "-E"],
        operands: 1,
        idle: &["-c"],
    },
    Wrapper {
        programs: &["xargs"],
        valued: &[
            "-I",
            "-n",
            "-P",
            "-L",
            "-d",
            "-a",
            "-s",
            "-E",
            "-J",
            "--max-args",
            "--max-procs",
            "--delimiter",
            "--arg-file",
            "--replace",
        ],
        operands: 0,
        idle: &[],
    },
];

/// Flags of `ssh` whose value is the next word.
const SSH_VALUED: &[&str] = &[
    "-i", "-p", "-l", "-o", "-F", "-J", "-L", "-R", "-D", "-b", "-c", "-E", "-e", "-I", "-m", "-O",
    "-Q", "-S", "-W", "-w", "-B",
];
/// Flags of what runs containers whose value is the next word.
const CONTAINER_VALUED: &[&str] = &[
    "-v",
    "--volume",
    "-e",
    "--env",
    "-w",
    "--workdir",
    "-u",
    "--user",
    "-p",
    "--publish",
    "--name",
    "--network",
    "--net",
    "--mount",
    "--env-file",
    "--entrypoint",
    "-h",
    "--hostname",
    "--platform",
    "--memory",
    "-m",
    "--cpus",
    "--gpus",
    "--label",
    "-l",
    "--add-host",
    "--device",
    "--cap-add",
    "--security-opt",
    "--pid",
    "--ipc",
    "-n",
    "--namespace",
    "-c",
    "--container",
    "--tmpfs",
    "--ulimit",
    "--shm-size",
    "--restart",
    "--pull",
    "-f",
    "--file",
    "--profile",
];

pub(super) fn unwrap(step: &Step) -> Unwrapped {
    let program = step.program();
    if let Some(wrapper) = WRAPPERS.iter().find(|all| all.programs.contains(&program)) {
        return by_wrapper(step, wrapper);
    }
    match program {
        "env" => environment(step),
        "watch" => script(&step.arguments()[past_flags(step.arguments(), &["-n", "--interval"])..]),
        "su" | "runuser" | "script" => match step.value_of(&["-c", "--command"]) {
            Some(text) => Unwrapped::Script(text),
            None => Unwrapped::Itself,
        },
        "ssh" | "mosh" | "autossh" => {
            let words = step.arguments();
            let at = past_flags(words, SSH_VALUED) + 1;
            script(words.get(at..).unwrap_or_default())
        }
        "find" | "fd" | "fdfind" => found(step),
        "docker" | "podman" | "nerdctl" | "kubectl" | "lxc" | "oc" => contained(step),
        "wsl" | "cmd" => {
            let is_start =
                |word: &Word| matches!(word.text.as_str(), "-e" | "--exec" | "--" | "/c" | "/C");
            let words = step.arguments();
            match words.iter().position(is_start) {
                Some(at) => script(&words[at + 1..]),
                None => Unwrapped::Itself,
            }
        }
        "then" | "do" | "else" | "!" | "{" => Unwrapped::Command(step.arguments().to_vec()),
        _ => Unwrapped::Itself,
    }
}

fn by_wrapper(step: &Step, wrapper: &Wrapper) -> Unwrapped {
    let words = step.arguments();
    let at = past_flags(words, wrapper.valued);
    let is_idle = |word: &Word| wrapper.idle.contains(&word.text.as_str());
    if step.program() == "flock"
        && let Some(text) = step.value_of(&["-c"])
    {
        return Unwrapped::Script(text);
    }
    if words[..at].iter().any(is_idle) {
        return Unwrapped::Itself;
    }
    let mut rest = words
        .get(at + wrapper.operands..)
        .unwrap_or_default()
        .to_vec();
    while rest.first().is_some_and(|word| is_setting(&word.text)) {
        rest.remove(0);
    }
    if rest.is_empty() {
        // `sudo -s` and `sudo -i` are shells of their own.
        let is_login = |word: &Word| matches!(word.text.as_str(), "-s" | "-i" | "-su" | "-si");
        return match step.program() == "sudo" && words.iter().any(is_login) {
            true => Unwrapped::Command(vec![Word::of("sh")]),
            false => Unwrapped::Itself,
        };
    }
    Unwrapped::Command(rest)
}

/// How many words the flags of a program take.
fn past_flags(words: &[Word], valued: &[&str]) -> usize {
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let text = word.text.as_str();
        if text == "--" {
            return at + 1;
        }
        if !text.starts_with('-') || text.len() < 2 {
            break;
        }
        at += 1 + usize::from(valued.contains(&text));
    }
    at.min(words.len())
}

fn is_setting(text: &str) -> bool {
    text.split_once('=').is_some_and(|(name, _)| {
        let is_sign = |c: char| c.is_ascii_alphanumeric() || c == '_';
        !name.is_empty() && name.chars().all(is_sign)
    })
}

fn environment(step: &Step) -> Unwrapped {
    if let Some(text) = step.value_of(&["-S", "--split-string"]) {
        return Unwrapped::Script(text);
    }
    let words = step.arguments();
    let mut rest = &words[past_flags(words, &["-u", "--unset", "-C", "--chdir"])..];
    while rest.first().is_some_and(|word| is_setting(&word.text)) {
        rest = &rest[1..];
    }
    match rest {
        [] => Unwrapped::Itself,
        _ => Unwrapped::Command(rest.to_vec()),
    }
}

/// Words that are put together to a line for a shell.
fn script(words: &[Word]) -> Unwrapped {
    if words.is_empty() {
        return Unwrapped::Itself;
    }
    let mut line = Word::default();
    for word in words {
        if !line.text.is_empty() {
            line.text.push(' ');
        }
        line.text.push_str(&word.text);
        line.flow.join_marks(&word.flow);
    }
    Unwrapped::Script(line)
}

/// What `find` runs for each file.
fn found(step: &Step) -> Unwrapped {
    const RUNS: &[&str] = &[
        "-exec",
        "-execdir",
        "-ok",
        "-okdir",
        "-x",
        "-X",
        "--exec",
        "--exec-batch",
    ];
    let words = step.arguments();
    let Some(at) = words
        .iter()
        .position(|word| RUNS.contains(&word.text.as_str()))
    else {
        return Unwrapped::Itself;
    };
    // What is looked for stands for what is found.
    let is_named = |word: &Word| {
        matches!(
            word.text.as_str(),
            "-name" | "-iname" | "-path" | "-wholename" | "-regex"
        )
    };
    let named = words[..at]
        .iter()
        .position(is_named)
        .and_then(|at| words.get(at + 1));
    let root = words.first().filter(|word| !word.text.starts_with('-'));
    let end = |word: &Word| matches!(word.text.as_str(), ";" | "+");
    let rest = words[at + 1..].iter().take_while(|word| !end(word));
    let mut rest: Vec<Word> = rest.cloned().collect();
    for word in &mut rest {
        if word.text.contains("{}")
            && let Some(instead) = named.or(root)
        {
            word.text = word.text.replace("{}", &instead.text);
        }
    }
    match rest.is_empty() {
        true => Unwrapped::Itself,
        false => Unwrapped::Command(rest),
    }
}

/// What is run in a container.
fn contained(step: &Step) -> Unwrapped {
    let words = step.arguments();
    let Some(at) = words
        .iter()
        .position(|word| matches!(word.text.as_str(), "exec" | "run"))
    else {
        return Unwrapped::Itself;
    };
    let rest = &words[at + 1..];
    if let Some(dashes) = rest.iter().position(|word| word.text == "--") {
        return Unwrapped::Command(rest[dashes + 1..].to_vec());
    }
    let rest = rest
        .get(past_flags(rest, CONTAINER_VALUED) + 1..)
        .unwrap_or_default();
    let entry = step.value_of(&["--entrypoint"]);
    let entry = entry.filter(|entry| is_shell(&entry.text));
    let command: Vec<Word> = entry.into_iter().chain(rest.iter().cloned()).collect();
    match command.is_empty() {
        true => Unwrapped::Itself,
        false => Unwrapped::Command(command),
    }
}
