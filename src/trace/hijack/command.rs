//! Commands that a text of a stranger brought in: they reach out, let somebody in, or change a data base,
//! and the user spoke of nothing that is set up or run.

use super::super::action::{self, Classes, Profile, READ};
use super::super::content;
use super::super::event::{Call, scalars};
use super::super::exfiltration;
use super::super::order;
use super::super::provenance::Used;
use super::super::request::Request;
use super::super::risk;
use super::super::shell;
use super::super::unrequested;
use super::super::value::{self, Kind};
use super::Join;
use super::scope::Beyond;

impl Join<'_> {
    /// A command that reaches out or lets somebody in, or changes a data base, and was read in a text of a
    /// stranger; the user spoke of nothing that is set up or run.
    pub(super) fn foreign_command<'u>(
        &mut self,
        used: &'u [Used],
        call: &Call,
        profile: &Profile,
        request: &Request,
    ) -> Option<Beyond<'u>> {
        const RUNS: &[&str] = &[
            "install",
            "setup",
            "set",
            "build",
            "run",
            "start",
            "deploy",
            "environment",
            "upgrade",
            "update",
            "script",
            "scripts",
            "bootstrap",
            "onboard",
            "command",
            "commands",
            "readme",
            "instructions",
            "docs",
            "documentation",
            "configure",
            "dependencies",
            "dependency",
            "launch",
            "initialize",
            "running",
            "working",
            "ready",
            "migrate",
            "migration",
            "release",
        ];
        // An address says nothing of what is wanted.
        let spoken: Vec<&str> = request.said().split_whitespace().collect();
        let spoken = spoken.iter().filter(|word| !word.contains("://"));
        let mut said = spoken.flat_map(|word| action::words(word));
        if said.any(|word| RUNS.contains(&word.as_str())) {
            return None;
        }
        let is_work = is_work(call);
        let is_statement = content::commands(call).is_empty() && changes_data(call);
        let is_grave = is_grave_command(call) || request.only_asks() && is_statement;
        if !is_grave {
            return None;
        }
        let text = argument_texts(call);
        let shared = self.shared(used, false, (request, profile));
        shared.into_iter().rev().find_map(|shared| {
            let sentence = value::normalise(&shared.place.sentence);
            let used = *shared.values.iter().max_by_key(|one| one.kind())?;
            // Tools tell what to type next: work as usual has to reach somebody whom only a stranger named.
            let least = match is_work {
                true => Kind::Destination,
                false => Kind::Specific,
            };
            let is_said = used.kind() >= least
                && (order::ordered(&shared.place.sentence).without(READ) != Classes::NONE
                    || pieces(&text).any(|piece| {
                        piece.contains(&used.value.key) && sentence.contains(piece.trim())
                    }))
                || used.kind() == Kind::Words && is_statement && used.value.key.len() > 10;
            is_said.then_some(Beyond {
                used,
                place: shared.place,
                why: "the user asked for nothing to be run",
            })
        })
    }
}

/// The commands of which a text consists, one by one.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(['|', ';', '&'])
        .filter(|piece| piece.trim().len() > 11)
}

/// All texts among the arguments, as they are compared.
fn argument_texts(call: &Call) -> String {
    let mut all = String::new();
    scalars(&call.arguments, "", &mut |_, text| {
        all.push_str(&value::normalise(text));
        all.push(';');
    });
    all
}

/// Whether a command fetches what it runs, sends something away, lets somebody in or publishes.
fn is_grave_command(call: &Call) -> bool {
    content::commands(call).iter().any(|(_, script)| {
        let commands = shell::commands(script);
        risk::runs_what_it_fetches(script)
            || unrequested::by_shell(script, &[]).is_some()
            || writes_startup(script)
            || commands.iter().any(|command| {
                exfiltration::receiver(command).is_some()
                    || exfiltration::secret_file(command).is_some()
            })
    })
}

/// Whether a script writes what is run at each start of a shell.
fn writes_startup(script: &str) -> bool {
    const FILES: &[&str] = &[
        ".bashrc",
        ".zshrc",
        ".profile",
        ".bash_profile",
        ".zprofile",
    ];
    let writes = script.contains(">>") || script.contains("tee ");
    writes && FILES.iter().any(|file| script.contains(file))
}

/// Whether the statement of a data base that a call runs changes something there.
fn changes_data(call: &Call) -> bool {
    const CHANGES: &[&str] = &[
        "delete", "drop", "update", "insert", "grant", "alter", "truncate", "create", "revoke",
    ];
    let mut changes = false;
    scalars(&call.arguments, "", &mut |_, text| {
        let first = text.split_whitespace().next().unwrap_or_default();
        changes |= CHANGES.contains(&first.to_lowercase().as_str());
    });
    changes
}

/// Whether a command does what the work of many ends with: it publishes.
fn is_work(call: &Call) -> bool {
    let scripts = content::commands(call);
    scripts.iter().any(|(_, script)| {
        unrequested::by_shell(script, &[]).is_some() && !script.contains("authorized_keys")
    })
}
