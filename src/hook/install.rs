//! `firestop hook install`: the settings that make an agent start the hook, printed, or put into its
//! file among what is there.

#![expect(
    clippy::disallowed_methods,
    reason = "reads and writes the settings of an agent, as the user tells it to"
)]

use std::env;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::agent::{self, Install};
use crate::cli::{HookInstallArgs, HookScope};
use crate::error::Error;
use crate::text;

/// A folder below the user's home, or the one that a variable names.
pub(super) fn home(variable: &str, folder: &str) -> Option<PathBuf> {
    let named = Some(variable).filter(|name| !name.is_empty());
    let named = named.and_then(env::var_os).filter(|path| !path.is_empty());
    let home = || env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"));
    match named {
        Some(path) => Some(PathBuf::from(path)),
        None => Some(Path::new(&home()?).join(folder)),
    }
}

/// Prints the settings, or writes them.
pub(super) fn run(args: &HookInstallArgs) -> Result<(), Error> {
    let (agent, install) = agent::by_name(&args.agent)
        .and_then(|agent| Some((agent.name, agent.install.as_ref()?)))
        .ok_or_else(|| Error::usage(format!("no settings are known of {}", args.agent)))?;
    let path = match (&args.settings, args.scope) {
        (Some(path), _) => path.clone(),
        (None, HookScope::Project) => PathBuf::from(install.project),
        (None, HookScope::User) => (install.user)().ok_or_else(|| {
            Error::usage("the user's home is not known").with_help("name the file with --settings")
        })?,
    };
    let command = command(agent, args)?;
    if !args.write {
        let mut settings = json!({});
        add(&mut settings, install, agent, &command).map_err(Error::usage)?;
        text::write_json(&settings, true, &mut io::stdout())?;
        let place = text::line(&path.display().to_string());
        return say(&format!(
            "Add this to {place}, or run the command again with --write."
        ));
    }
    let done = match merge(&path, install, agent, &command)? {
        true => "The hook was added to",
        false => "The hook is already in",
    };
    say(&format!("{done} {}.", path.display()))?;
    install.advice.map_or(Ok(()), say)
}

fn say(what: &str) -> Result<(), Error> {
    Ok(writeln!(io::stderr(), "{}", text::line(what))?)
}

/// The command line of the hook: this very program, wherever the agent starts it.
fn command(agent: &str, args: &HookInstallArgs) -> Result<String, Error> {
    let program = env::current_exe()
        .map_err(|error| Error::usage(format!("the path of firestop is not known: {error}")))?;
    let Some(program) = program.to_str() else {
        return Err(Error::usage("the path of firestop is not text"));
    };
    let mut command = format!("{} hook --agent {agent}", quoted(program)?);
    for (flag, policy) in [
        ("--on-error", args.on_error),
        ("--on-review", args.on_review),
    ] {
        if let Some(policy) = policy {
            command.push_str(&format!(" {flag} {}", policy.name()));
        }
    }
    if let Some(config) = &args.config {
        let config = std::path::absolute(config)
            .map_err(|error| Error::io("find the configuration file", config, &error))?;
        let Some(config) = config.to_str() else {
            return Err(Error::usage(
                "the path of the configuration file is not text",
            ));
        };
        command.push_str(&format!(" --config {}", quoted(config)?));
    }
    Ok(command)
}

/// A path as a shell takes it.
fn quoted(path: &str) -> Result<String, Error> {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+:\\".contains(c);
    if path.chars().all(is_plain) && !(cfg!(unix) && path.contains('\\')) {
        return Ok(path.to_owned());
    }
    match path.contains(['"', '$', '`', '\\', '!', '\n', '\r']) {
        false => Ok(format!("\"{path}\"")),
        true => Err(Error::usage(format!(
            "the path {} cannot be written for every shell",
            text::line(path)
        ))
        .with_help(
            "install firestop, and keep its configuration, where the path has no such characters",
        )),
    }
}

/// Adds the hook to the settings; false if it is there. What does not look as documented is left
/// alone: the error says what it is.
fn add(
    settings: &mut Value,
    install: &Install,
    agent: &str,
    command: &str,
) -> Result<bool, String> {
    let mut changed = false;
    let root = settings
        .as_object_mut()
        .ok_or("the settings are not an object")?;
    let hooks = root
        .entry("hooks")
        .or_insert_with(|| json!({}))
        .as_object_mut()
        .ok_or("`hooks` is not an object")?;
    for (event, matcher) in install.events {
        let groups = hooks.entry(*event).or_insert_with(|| json!([]));
        let groups = groups
            .as_array_mut()
            .ok_or_else(|| format!("`hooks.{event}` is not a list"))?;
        let mut ours = Vec::new();
        for group in groups.iter_mut() {
            let list = group.get_mut("hooks").and_then(Value::as_array_mut);
            let list = list.ok_or_else(|| format!("`hooks.{event}` has an entry without hooks"))?;
            ours.extend(list.iter_mut().filter(|hook| is_ours(hook, agent)));
        }
        if let Some(hook) = ours.into_iter().next() {
            changed |= hook["command"] != command;
            hook["command"] = command.into();
            continue;
        }
        let mut group = Map::new();
        if let Some(matcher) = matcher {
            group.insert("matcher".to_owned(), (*matcher).into());
        }
        let hook = json!({"type": "command", "command": command, "timeout": install.timeout});
        group.insert("hooks".to_owned(), json!([hook]));
        groups.push(group.into());
        changed = true;
    }
    Ok(changed)
}

/// Whether an earlier run has put this hook there, perhaps with other options.
fn is_ours(hook: &Value, agent: &str) -> bool {
    let command = hook["command"].as_str().unwrap_or_default();
    let Some((program, options)) = command.split_once(" hook --agent ") else {
        return false;
    };
    let program = program.trim_end_matches('"').trim_end_matches(".exe");
    program.ends_with("firestop") && options.split(' ').next() == Some(agent)
}

/// Puts the hook into a file; false if it is there already.
fn merge(path: &Path, install: &Install, agent: &str, command: &str) -> Result<bool, Error> {
    // A link is followed, not replaced.
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(Error::io("read", path, &error)),
    };
    let left_alone = |what: &str| {
        Error::usage(format!("{} was left as it is: {what}", path.display()))
            .with_help("add the settings by hand: without --write they are printed")
    };
    let mut settings = match text.trim().is_empty() {
        true => json!({}),
        false => serde_json::from_str(&text)
            .map_err(|error| left_alone(&format!("it is not plain JSON: {error}")))?,
    };
    if !add(&mut settings, install, agent, command).map_err(|what| left_alone(&what))? {
        return Ok(false);
    }
    let mut bytes =
        serde_json::to_vec_pretty(&settings).map_err(|error| left_alone(&error.to_string()))?;
    bytes.push(b'\n');
    replace(path, &bytes).map_err(|error| Error::io("write", path, &error))?;
    Ok(true)
}

/// Writes a file as a whole: whoever reads it sees the old one or the new one.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let beside = path.with_file_name(name);
    let written = File::create_new(&beside).and_then(|mut file| {
        if let Ok(metadata) = path.metadata() {
            file.set_permissions(metadata.permissions())?;
        }
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)
    });
    if written.is_err() {
        // What is left half done is nobody's.
        let _ = fs::remove_file(&beside);
    }
    written
}
