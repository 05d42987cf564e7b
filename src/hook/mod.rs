//! `firestop hook`: one event of a running agent in, one answer out, in the agent's own words.
//!
//! An agent that starts a hook takes silence, and most ways in which a program can fail, as consent.
//! So whatever goes wrong here becomes an answer as well: the one that `--on-error` names.

mod agent;
mod answer;
mod claude_code;
mod codex;
mod event;
mod gemini_cli;
mod install;
mod plain;
mod transcript;

use std::io::{self, Read, Write};
use std::process::ExitCode;
use std::thread;

use crate::cli::{HookArgs, HookCommand, HookPolicy};
use crate::error::Error;
use crate::settings::Settings;
use crate::text;
use crate::trace::TraceScanner;
use answer::{Answer, Decision};
use event::Event;

/// The largest event that is read.
const LARGEST_EVENT: u64 = 64 << 20;
/// The exit status that agents take for a refusal, with the reason on standard error.
const REFUSED: u8 = 2;

/// The names of the agents.
pub(crate) fn agent_names() -> Vec<&'static str> {
    agent::AGENTS.iter().map(|agent| agent.name).collect()
}

/// The names of the agents whose settings are known.
pub(crate) fn installable_names() -> Vec<&'static str> {
    let known = agent::AGENTS.iter().filter(|agent| agent.install.is_some());
    known.map(|agent| agent.name).collect()
}

/// Carries out the subcommand. `scanner` makes the scanner that the settings ask for.
pub(crate) fn run(
    mut args: HookArgs,
    stack: usize,
    scanner: fn(&Settings) -> Result<TraceScanner, Error>,
) -> Result<ExitCode, Error> {
    if let Some(HookCommand::Install(args)) = args.command.take() {
        return install::run(&args).map(|()| ExitCode::SUCCESS);
    }
    let named = args.agent.as_deref().and_then(agent::by_name);
    let policy = args.on_error;
    let mut input = Vec::new();
    let read = io::stdin().take(LARGEST_EVENT + 1).read_to_end(&mut input);
    let event = match read {
        Err(error) => Err(format!("the event could not be read: {error}")),
        Ok(_) if input.len() as u64 > LARGEST_EVENT => Err("the event is too large".to_owned()),
        Ok(_) => Event::read(&input, named),
    };
    let event = match event {
        Ok(event) => event,
        Err(reason) => return Ok(refuse(&reason, policy)),
    };
    let (agent, kind) = (event.agent, event.kind());
    // A thread of its own: neither a deep stack nor a panic may pass for consent.
    let work = move || answer(event, args, scanner);
    let thread = thread::Builder::new().stack_size(stack).spawn(work);
    let answer = match thread.map(thread::JoinHandle::join) {
        Ok(Ok(Ok(answer))) => answer,
        Ok(Ok(Err(error))) => Answer::failed(kind, policy, &error.to_string()),
        Ok(Err(_)) => Answer::failed(kind, policy, "firestop itself failed: please report it"),
        Err(error) => Answer::failed(
            kind,
            policy,
            &format!("no thread could be started: {error}"),
        ),
    };
    let status = (agent.status)(&answer);
    text::write_json(&(agent.render)(&answer), false, &mut io::stdout())?;
    Ok(status)
}

fn answer(
    event: Event,
    args: HookArgs,
    scanner: fn(&Settings) -> Result<TraceScanner, Error>,
) -> Result<Answer, Error> {
    let policies = (args.on_error, args.on_review);
    let settings = Settings::for_hook(args.rules, args.config)?;
    let scanner = scanner(&settings)?;
    Ok(event.judge(&scanner, &settings, policies))
}

/// Answers where not even the event is understood: in the way that every agent takes.
fn refuse(reason: &str, policy: HookPolicy) -> ExitCode {
    // Standard error may be closed; the status says it as well.
    let _ = writeln!(io::stderr(), "firestop: {}", text::line(reason));
    match Decision::from(policy) {
        Decision::Allow => ExitCode::SUCCESS,
        Decision::Ask | Decision::Deny => ExitCode::from(REFUSED),
    }
}
