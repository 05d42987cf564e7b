//! What runs again later: start files of shells, timetables, services, hooks, keys that let somebody in.

use std::ops::Range;

use super::flow::Flow;
use super::script::Reader;
use super::step::Step;
use super::{Danger, Kind};
use crate::finding::Verdict;

/// A file that something reads of itself.
struct Target {
    what: &'static str,
    /// Whether any change is worth a look.
    is_always: bool,
    /// Parts of its path.
    parts: &'static [&'static str],
    /// Its last part, if it is one of these.
    names: &'static [&'static str],
}

const TARGETS: &[Target] = &[
    Target {
        what: "the keys that let somebody in",
        is_always: true,
        parts: &[],
        names: &["authorized_keys", "authorized_keys2"],
    },
    Target {
        what: "what every program loads",
        is_always: true,
        parts: &[],
        names: &["ld.so.preload"],
    },
    Target {
        what: "a start file of the shell",
        is_always: false,
        parts: &["/etc/profile.d/", "/fish/conf.d/"],
        names: &[
            ".bashrc",
            ".zshrc",
            ".profile",
            ".bash_profile",
            ".zprofile",
            ".zshenv",
            ".bash_login",
            ".bash_logout",
            ".zlogin",
            ".kshrc",
            ".xprofile",
            ".xinitrc",
            "bash.bashrc",
            "config.fish",
            "rc.local",
            ".bash_aliases",
            "Microsoft.PowerShell_profile.ps1",
        ],
    },
    Target {
        what: "a timetable",
        is_always: false,
        parts: &["/etc/cron", "/var/spool/cron", "/spool/at/"],
        names: &["crontab"],
    },
    Target {
        what: "a service",
        is_always: false,
        parts: &[
            "/etc/systemd/",
            "/systemd/user/",
            "/systemd/system/",
            "/etc/init.d/",
            "/autostart/",
        ],
        names: &[],
    },
    Target {
        what: "a launch agent",
        is_always: false,
        parts: &["/LaunchAgents/", "/LaunchDaemons/"],
        names: &[],
    },
    Target {
        what: "a hook of Git",
        is_always: false,
        parts: &[".git/hooks/"],
        names: &[],
    },
];

fn target(path: &str) -> Option<&'static Target> {
    let path = path.replace('\\', "/");
    let name = path.rsplit('/').next().unwrap_or(&path);
    TARGETS.iter().find(|target| {
        let is_named =
            target.names.contains(&name) && !(name == "crontab" && path != "/etc/crontab");
        is_named || target.parts.iter().any(|part| path.contains(part))
    })
}

/// A file gets a content.
pub(super) fn written(reader: &mut Reader, path: &str, content: &Flow, span: &Range<usize>) {
    super::run::leaked_to_connection(reader, path, content, span);
    if let Some(target) = target(path) {
        weigh(reader, target, path, content, span);
    }
}

fn weigh(reader: &mut Reader, target: &Target, path: &str, content: &Flow, span: &Range<usize>) {
    let name = path.rsplit('/').next().unwrap_or(path);
    let verdict = match verdict(reader, content) {
        None if target.is_always => Verdict::Review,
        None => return,
        Some(verdict) => verdict,
    };
    let what = match target.is_always {
        true => format!("changes {}: `{path}`", target.what),
        false => format!(
            "writes to {} what fetches or hides what it runs: `{path}`",
            target.what
        ),
    };
    reader.report(Danger {
        kind: Kind::Persistence,
        what,
        verdict,
        span: span.clone(),
        excuses: if target.is_always {
            vec![name.to_owned(), "ssh key".to_owned()]
        } else {
            Vec::new()
        },
    });
}

/// What the content does when it is run one day.
fn verdict(reader: &mut Reader, content: &Flow) -> Option<Verdict> {
    let fetched = content.fetched.as_deref();
    if fetched.is_some_and(|address| !super::host::is_installer(address)) {
        return Some(Verdict::Review);
    }
    let inner = reader.apart(&as_script(content.text.as_deref()?));
    let of_kind = |danger: &&Danger| {
        matches!(
            danger.kind,
            Kind::Download | Kind::Leak | Kind::RemoteShell | Kind::Destruction
        )
    };
    let found = inner
        .found
        .iter()
        .filter(of_kind)
        .map(|danger| danger.verdict)
        .max();
    found.or(inner.runs_temporary.then_some(Verdict::Review))
}

/// The commands in lines of a timetable, a service, a list of properties or a script.
fn as_script(text: &str) -> String {
    let mut script = String::new();
    let mut strings: Vec<&str> = Vec::new();
    for line in text.lines() {
        let line = line.trim();
        if let Some(rest) = line.strip_prefix("<string>") {
            strings.push(rest.trim_end_matches("</string>"));
            continue;
        }
        let command = match line.split_once('=') {
            Some((key, value)) if key.starts_with("Exec") => {
                value.trim_start_matches(['-', '@', '+', '!', ':'])
            }
            _ => timed(line),
        };
        script.push_str(command);
        script.push('\n');
    }
    if !strings.is_empty() {
        let plain = |text: &&str| {
            let text = text
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
            format!("'{}'", text.replace('\'', "'\\''"))
        };
        let start = strings
            .iter()
            .position(|text| text.contains("/bin/") || !text.contains('.'));
        let words: Vec<String> = strings[start.unwrap_or(0)..].iter().map(plain).collect();
        script.push_str(&words.join(" "));
    }
    script
}

/// The command of a line of a timetable: what follows the times, and the user.
fn timed(line: &str) -> &str {
    if let Some(rest) = line.strip_prefix('@')
        && let Some((_, command)) = rest.split_once(char::is_whitespace)
    {
        return command.trim_start();
    }
    let mut rest = line;
    for _ in 0..5 {
        let Some((field, after)) = rest.split_once(char::is_whitespace) else {
            return line;
        };
        let is_time = field
            .chars()
            .all(|c| c.is_ascii_digit() || "*/,-".contains(c));
        if !is_time || field.is_empty() {
            return line;
        }
        rest = after.trim_start();
    }
    match rest.split_once(char::is_whitespace) {
        Some(("root" | "www-data" | "nobody" | "ubuntu" | "admin", command)) => {
            command.trim_start()
        }
        _ => rest,
    }
}

/// Programs that write such files.
pub(super) fn judge(reader: &mut Reader, step: &Step) {
    match step.program() {
        "crontab" if !step.has("-l") && !step.has("-r") => {
            let file = step.operands().last();
            let content = match file {
                Some(file) if file.text != "-" => file.flow.clone(),
                _ => step.input.clone(),
            };
            weigh(reader, &TARGETS[3], "crontab", &content, &step.span);
        }
        "at" | "batch" => weigh(reader, &TARGETS[3], "at", &step.input.clone(), &step.span),
        "sed" if step.has_flag('i', "in-place") => {
            let text = step
                .operands()
                .next()
                .map(|word| word.text.clone())
                .unwrap_or_default();
            let added = text.trim_start_matches(|c: char| c == '$' || c.is_ascii_digit());
            let added = added.trim_start_matches(['a', 'i', '\\', ' ']);
            let content = Flow::of_text(added);
            for file in step.operands().skip(1) {
                written(reader, &file.text.clone(), &content, &step.span);
            }
        }
        "ssh-copy-id" => {}
        _ => {}
    }
}
