//! What is lost for good, beyond the project: whole disks, home folders, shared branches, databases.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::flow::Flow;
use super::script::Reader;
use super::step::{Step, Word};
use super::{Danger, Kind};
use crate::finding::Verdict;

pub(super) fn danger(
    what: &str,
    verdict: Verdict,
    span: Range<usize>,
    excuses: Vec<String>,
) -> Danger {
    Danger {
        kind: Kind::Destruction,
        what: what.to_owned(),
        verdict,
        span,
        excuses,
    }
}

pub(super) fn fork_bomb(span: Range<usize>) -> Danger {
    let excuses = vec!["fork bomb".to_owned()];
    danger("starts itself without end", Verdict::Review, span, excuses)
}

static DEVICE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^/dev/(?:sd[a-z]\w*|hd[a-z]\w*|[vx]vd[a-z]\w*|nvme\d\w*|mmcblk\d\w*|r?disk\d\w*|mapper/\S+|md\d\w*|sdX|nvmeX)$")
        .expect("the pattern is valid")
});

static DROPS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?i)\bdrop\s+(?:database|schema)\s+(?:if\s+exists\s+)?["'`\[]?([\w-]+)|\bdropDatabase\s*\("#)
        .expect("the pattern is valid")
});

/// Names of databases that nobody misses.
static SCRATCH: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)test|dev|tmp|temp|local|\bci\b|demo|sample|scratch|bench|example|foo|e2e|sandbox|shadow|staging")
        .expect("the pattern is valid")
});

/// Folders without which a machine does not start.
const SYSTEM: &[&str] = &[
    "/",
    "/*",
    "/bin",
    "/boot",
    "/dev",
    "/etc",
    "/home",
    "/lib",
    "/lib64",
    "/opt",
    "/root",
    "/sbin",
    "/srv",
    "/sys",
    "/usr",
    "/var",
    "/Users",
    "/System",
    "/Library",
    "/Applications",
    "/.",
    "/..",
    "C:",
    "C:/",
    "/mnt",
    "/c",
    "/usr/lib",
    "/usr/bin",
    "/var/lib",
    "/Volumes",
];

/// What is the user's own besides projects.
const OWN: &[&str] = &[
    "Documents",
    "Desktop",
    "Pictures",
    "Downloads",
    "Music",
    "Movies",
    ".ssh",
    ".gnupg",
    ".aws",
    ".config",
    "Library",
];

/// What a removal of that path loses.
fn loss(reader: &Reader, path: &str) -> Option<(&'static str, Verdict)> {
    let path = path.trim_matches(['"', '\'']).replace('\\', "/");
    let path = path.as_str();
    let is_inner = matches!(path, "*" | "./*" | "." | "./" | ".*" | "..");
    let folder = reader.folder.as_deref();
    let path = match folder {
        Some(folder) if is_inner => folder,
        _ => path,
    };
    let bare = path.trim_end_matches("/*").trim_end_matches("/.*");
    let bare = if bare.len() > 1 {
        bare.trim_end_matches('/')
    } else {
        bare
    };
    if path == "/" || bare.is_empty() || SYSTEM.contains(&bare) {
        return Some(("removes a folder of the system", Verdict::Block));
    }
    let home = ["~", "$HOME", "$USERPROFILE"]
        .iter()
        .find_map(|home| bare.strip_prefix(home));
    let below = home.or_else(|| {
        let rest = bare
            .strip_prefix("/home/")
            .or_else(|| bare.strip_prefix("/Users/"))?;
        Some(rest.find('/').map_or("", |at| &rest[at..]))
    });
    let below = below.or_else(|| bare.strip_prefix("/root"))?;
    match below.trim_start_matches('/') {
        "" if below.is_empty() || below == "/" => Some(("removes a home folder", Verdict::Block)),
        own if OWN.contains(&own) => Some(("removes the user's own files", Verdict::Review)),
        _ => None,
    }
}

fn devices(step: &Step) -> impl Iterator<Item = &Word> {
    step.arguments()
        .iter()
        .filter(|word| DEVICE.is_match(word.text.strip_prefix("of=").unwrap_or(&word.text)))
}

pub(super) fn judge(reader: &mut Reader, step: &Step) {
    let found = match step.program() {
        "cd" | "pushd" => {
            let to = step
                .operands()
                .next()
                .map_or("~", |word| word.text.as_str());
            reader.folder = Some(to.to_owned());
            None
        }
        "rm" | "srm" | "rmdir" | "trash" => removal(reader, step),
        "find" | "fd" => swept(reader, step),
        "dd" => {
            let mut targets = devices(step).filter(|word| word.text.starts_with("of="));
            targets.next().map(|word| on_device(step, word))
        }
        "wipefs" | "blkdiscard" | "shred" | "sgdisk" | "badblocks" | "mkswap" | "hdparm" => {
            let is_asking = step.program() == "sgdisk"
                && !step.has_flag('Z', "zap-all")
                && !step.has_flag('o', "clear")
                || step.program() == "hdparm" && !step.has("--security-erase")
                || step.program() == "badblocks" && !step.has_flag('w', "")
                || step.program() == "wipefs"
                    && !step.has_flag('a', "all")
                    && !step.has_flag('o', "offset");
            let own = step
                .operands()
                .find(|word| super::flow::secret_of(&word.text).is_some());
            match (devices(step).next(), is_asking) {
                (Some(word), false) => Some(on_device(step, word)),
                (None, false) if step.program() == "shred" => own.map(|word| {
                    danger(
                        "destroys keys or credentials",
                        Verdict::Review,
                        step.span.clone(),
                        vec![word.text.clone()],
                    )
                }),
                _ => None,
            }
        }
        "parted" if step.has("mklabel") => devices(step).next().map(|word| on_device(step, word)),
        "diskutil"
            if step
                .arguments()
                .iter()
                .any(|word| word.text.to_lowercase().contains("erase")) =>
        {
            let what = "erases a disk";
            Some(danger(
                what,
                Verdict::Block,
                step.span.clone(),
                vec!["erase".to_owned()],
            ))
        }
        "cp" | "mv" => {
            let last = step
                .operands()
                .last()
                .filter(|word| DEVICE.is_match(&word.text));
            last.map(|word| on_device(step, word))
        }
        program if program.starts_with("mkfs") || program == "mke2fs" => {
            devices(step).next().map(|word| on_device(step, word))
        }
        "chmod" | "chown" | "chgrp" if step.has_flag('R', "recursive") => {
            let is_open = step.program() != "chmod"
                || step.operands().next().is_some_and(|mode| {
                    matches!(
                        mode.text.as_str(),
                        "777"
                            | "0777"
                            | "a+rwx"
                            | "000"
                            | "0"
                            | "666"
                            | "a=rwx"
                            | "ugo+rwx"
                            | "-x"
                            | "a-x"
                    )
                });
            let mut targets = step.operands().skip(1);
            let is_whole = targets.any(|word| {
                loss(reader, &word.text).is_some_and(|(_, verdict)| {
                    verdict == Verdict::Block || step.program() == "chmod"
                })
            });
            let is_home_owner = step.program() != "chmod"
                && !step.operands().skip(1).any(|word| {
                    matches!(
                        word.text.as_str(),
                        "/" | "/*" | "/etc" | "/usr" | "/bin" | "/lib" | "/var"
                    )
                });
            (is_open && is_whole && !is_home_owner).then(|| {
                danger(
                    "changes who may do what with a folder of the system or the home folder",
                    Verdict::Review,
                    step.span.clone(),
                    vec!["chmod".to_owned(), "permissions".to_owned()],
                )
            })
        }
        "git" => pushed(step),
        _ => dropped(step),
    };
    if let Some(found) = found {
        reader.report(found);
    }
}

fn on_device(step: &Step, word: &Word) -> Danger {
    let device = word.text.trim_start_matches("of=").to_owned();
    danger(
        &format!("overwrites the device `{device}`"),
        Verdict::Block,
        step.span.clone(),
        vec![device],
    )
}

fn removal(reader: &Reader, step: &Step) -> Option<Danger> {
    let is_deep = step.has_flag('r', "recursive") || step.has_flag('R', "");
    if !is_deep {
        return None;
    }
    let found = step
        .operands()
        .filter_map(|word| Some((word, loss(reader, &word.text)?)));
    let (word, (what, verdict)) = found.max_by_key(|(_, (_, verdict))| *verdict)?;
    let line = format!("rm -rf {}", word.text);
    Some(danger(
        &format!("{what}: `{}`", word.text),
        verdict,
        step.span.clone(),
        vec![line],
    ))
}

/// `find / -delete`, without a name.
fn swept(reader: &Reader, step: &Step) -> Option<Danger> {
    let runs_removal = step.has("rm") || step.has("shred");
    let is_sweep = step.has("-delete") || runs_removal;
    let filters = [
        "-name",
        "-iname",
        "-path",
        "-mtime",
        "-newer",
        "-regex",
        "-size",
        "-empty",
        "-user",
        "-mmin",
        "-xtype",
        "-perm",
        "-wholename",
        "-atime",
        "-inum",
    ];
    if !is_sweep || filters.iter().any(|filter| step.has(filter)) {
        return None;
    }
    let root = step.operands().next()?;
    let (what, verdict) = loss(reader, &root.text)?;
    Some(danger(
        &format!("{what}: `{}`", root.text),
        verdict,
        step.span.clone(),
        Vec::new(),
    ))
}

/// A push that rewrites what others build on.
fn pushed(step: &Step) -> Option<Danger> {
    let mut operands = step.operands().map(|word| word.text.as_str());
    operands.find(|word| *word == "push")?;
    let rest: Vec<&str> = operands.collect();
    let is_main = |name: &str| {
        let name = name.rsplit(':').next().unwrap_or(name);
        let name = name.trim_start_matches("refs/heads/");
        matches!(name, "main" | "master" | "production" | "trunk" | "release")
    };
    let is_forced = step.has_flag('f', "force") && !step.has_flag('\0', "force-with-lease");
    let rewrites = rest.iter().any(|word| {
        let plus = word.strip_prefix('+').is_some_and(is_main);
        let removes = word.strip_prefix(':').is_some_and(is_main);
        plus || removes || is_forced && is_main(word)
    });
    let deletes = step.has_flag('d', "delete") && rest.iter().any(|word| is_main(word));
    (rewrites || deletes || step.has("--mirror")).then(|| {
        let excuses = ["force", "--mirror", "mirror", "rewrite", "overwrite"];
        danger(
            "rewrites or removes a branch that others build on",
            Verdict::Review,
            step.span.clone(),
            excuses.map(str::to_owned).to_vec(),
        )
    })
}

/// A database is dropped by its command line.
fn dropped(step: &Step) -> Option<Danger> {
    let excuses = || {
        [
            "drop",
            "delete the database",
            "reset the database",
            "recreate",
        ]
        .map(str::to_owned)
        .to_vec()
    };
    let name = match step.program() {
        "dropdb" => step.operands().last().map(|word| word.text.clone())?,
        "psql" | "mysql" | "mariadb" | "mongosh" | "mongo" | "sqlcmd" | "clickhouse-client"
        | "cqlsh" | "cockroach" => {
            let texts = step.arguments().iter().map(|word| word.text.as_str());
            let mut texts = texts.chain(step.input.text.as_deref());
            texts.find_map(|text| {
                let found = DROPS.captures(text)?;
                let named = found.get(1).map(|name| name.as_str().to_owned());
                Some(named.unwrap_or_else(|| step.line()))
            })?
        }
        "mysqladmin" if step.has("drop") => step.operands().last().map(|word| word.text.clone())?,
        _ => return None,
    };
    (!SCRATCH.is_match(&name) && !name.starts_with('$')).then(|| {
        danger(
            &format!(
                "drops the database `{}`",
                name.chars().take(80).collect::<String>()
            ),
            Verdict::Review,
            step.span.clone(),
            excuses(),
        )
    })
}

/// A file gets a content: a device is overwritten.
pub(super) fn written(reader: &mut Reader, path: &str, _: &Flow, span: &Range<usize>) {
    if DEVICE.is_match(path) && !reader.is_contained {
        reader.report(danger(
            &format!("overwrites the device `{path}`"),
            Verdict::Block,
            span.clone(),
            vec![path.to_owned()],
        ));
    }
}
