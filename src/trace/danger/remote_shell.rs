//! A shell whose words come from, and go to, somebody else.

use std::ops::Range;

use super::script::{Reader, is_connection};
use super::step::{Step, is_shell};
use super::{Danger, Kind};
use crate::finding::Verdict;

pub(super) fn danger(span: &Range<usize>, to: &str) -> Danger {
    Danger {
        kind: Kind::RemoteShell,
        what: match to {
            "" => "gives a shell to another host".to_owned(),
            to => format!("gives a shell to `{to}`"),
        },
        verdict: Verdict::Block,
        span: span.clone(),
        excuses: vec!["reverse shell".to_owned(), "bind shell".to_owned()],
    }
}

pub(super) fn judge(reader: &mut Reader, step: &Step) {
    let connection = step
        .redirections
        .iter()
        .find(|all| is_connection(&all.file.text));
    let program = step.program();
    if connection.is_some() && program == "exec" {
        reader.is_connected = true;
    }
    let is_open =
        reader.is_connected && step.redirections.iter().any(|all| all.sign.ends_with('&'));
    let is_named = step
        .words
        .first()
        .is_some_and(|word| word.text.starts_with('$'));
    let has_script = step.has_flag('c', "") && !step.has_flag('i', "");
    let is_found = match program {
        program if is_shell(program) => {
            step.input.is_socket || !has_script && (connection.is_some() || is_open)
        }
        "nc" | "ncat" | "netcat" => {
            let runs = step.arguments().iter().any(|word| {
                let text = word.text.as_str();
                let is_cluster = text.starts_with('-') && !text.starts_with("--");
                is_cluster && text.contains(['e', 'c']) && text.len() < 8
                    || matches!(text, "--exec" | "--sh-exec" | "--lua-exec")
            });
            let names = step.arguments().iter().any(|word| {
                let last = word.text.split_whitespace().next().unwrap_or_default();
                is_shell(last.rsplit('/').next().unwrap_or(last))
                    || last.ends_with("cmd.exe")
                    || last.ends_with("powershell.exe")
            });
            runs && names || step.input.is_shell
        }
        "telnet" | "socat" | "openssl" if step.input.is_shell => true,
        "socat" => step.arguments().iter().any(|word| {
            let upper = word.text.to_uppercase();
            let rest = ["EXEC:", "SYSTEM:"].iter().find_map(|name| {
                let at = upper.find(name)?;
                word.text.get(at + name.len()..)
            });
            rest.is_some_and(|rest| {
                let program = rest
                    .trim_matches(['"', '\''])
                    .split([',', ' '])
                    .next()
                    .unwrap_or_default();
                is_shell(program.rsplit('/').next().unwrap_or(program))
            })
        }),
        _ => is_open && is_named,
    };
    if is_found {
        let to = connection.map(|all| all.file.text.clone());
        let to = to.as_deref().and_then(|path| path.split('/').nth(3));
        reader.report(danger(&step.span, to.unwrap_or_default()));
    }
}
