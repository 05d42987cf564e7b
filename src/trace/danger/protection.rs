//! What guards the machine is switched off, or somebody gets rights that he had not.

use std::ops::Range;

use super::script::Reader;
use super::step::{Step, Word, is_shell};
use super::{Danger, Kind};
use crate::finding::Verdict;

pub(super) fn danger(what: &str, span: &Range<usize>, excuses: &[&str]) -> Danger {
    Danger {
        kind: Kind::Protection,
        what: what.to_owned(),
        verdict: Verdict::Review,
        span: span.clone(),
        excuses: excuses.iter().map(|excuse| (*excuse).to_owned()).collect(),
    }
}

/// A program, words that it has all, and what comes of it.
struct Switch {
    programs: &'static [&'static str],
    words: &'static [&'static [&'static str]],
    what: &'static str,
    excuses: &'static [&'static str],
}

const SWITCHES: &[Switch] = &[
    Switch {
        programs: &["setenforce"],
        words: &[&["0", "Permissive", "permissive"]],
        what: "switches SELinux off",
        excuses: &["selinux", "setenforce"],
    },
    Switch {
        programs: &["iptables", "ip6tables"],
        words: &[&["-F", "--flush"]],
        what: "switches the firewall off",
        excuses: &["iptables", "firewall", "flush"],
    },
    Switch {
        programs: &["nft"],
        words: &[&["flush"], &["ruleset"]],
        what: "switches the firewall off",
        excuses: &["nft", "firewall", "flush"],
    },
    Switch {
        programs: &["ufw"],
        words: &[&["disable", "reset"]],
        what: "switches the firewall off",
        excuses: &["ufw", "firewall"],
    },
    Switch {
        programs: &["systemctl", "service"],
        words: &[
            &["stop", "disable", "mask", "kill"],
            &[
                "firewalld",
                "ufw",
                "apparmor",
                "auditd",
                "fail2ban",
                "clamav-daemon",
                "falcon-sensor",
                "osqueryd",
                "crowdsec",
                "wazuh-agent",
                "rsyslog",
                "firewalld.service",
                "auditd.service",
                "apparmor.service",
                "ufw.service",
            ],
        ],
        what: "stops what guards the machine",
        excuses: &[
            "firewall", "apparmor", "audit", "fail2ban", "clamav", "syslog", "ufw",
        ],
    },
    Switch {
        programs: &["csrutil"],
        words: &[&["disable"]],
        what: "switches the protection of the system off",
        excuses: &["csrutil", "sip", "system integrity"],
    },
    Switch {
        programs: &["spctl"],
        words: &[&["--master-disable", "--global-disable"]],
        what: "switches the protection of the system off",
        excuses: &["gatekeeper", "spctl"],
    },
    Switch {
        programs: &["auditctl"],
        words: &[&["-D", "-e0"]],
        what: "switches the audit log off",
        excuses: &["audit"],
    },
    Switch {
        programs: &["aa-teardown", "aa-disable"],
        words: &[],
        what: "switches AppArmor off",
        excuses: &["apparmor"],
    },
    Switch {
        programs: &["history"],
        words: &[&["-c", "-cw"]],
        what: "removes the history of commands",
        excuses: &["history"],
    },
    Switch {
        programs: &["unset"],
        words: &[&["HISTFILE"]],
        what: "keeps commands out of the history",
        excuses: &["history", "histfile"],
    },
    Switch {
        programs: &["nsenter"],
        words: &[&["-t", "--target", "-t1"], &["1", "-t1"]],
        what: "leaves its container",
        excuses: &["nsenter"],
    },
];

pub(super) fn judge(reader: &mut Reader, step: &Step) {
    let program = step.program();
    let switch = SWITCHES.iter().find(|switch| {
        let has = |words: &&[&str]| words.iter().any(|word| step.has(word));
        switch.programs.contains(&program) && switch.words.iter().all(has)
    });
    if let Some(switch) = switch {
        reader.report(danger(switch.what, &step.span, switch.excuses));
    }
    match program {
        "set" if step.has("+o") && step.has("history") => {
            reader.report(danger(
                "keeps commands out of the history",
                &step.span,
                &["history"],
            ));
        }
        "auditctl" if step.has("-e") && step.has("0") => {
            reader.report(danger("switches the audit log off", &step.span, &["audit"]));
        }
        "iptables" | "ip6tables" if step.has("-P") && step.has("ACCEPT") && step.has("INPUT") => {
            reader.report(danger(
                "switches the firewall off",
                &step.span,
                &["iptables", "firewall"],
            ));
        }
        _ => {}
    }
    if let Some((what, excuses)) = privilege(step) {
        let found = Danger {
            kind: Kind::Privilege,
            ..danger(what, &step.span, excuses)
        };
        reader.report(found);
    }
}

/// Rights that a command gives.
fn privilege(step: &Step) -> Option<(&'static str, &'static [&'static str])> {
    const GROUPS: &[&str] = &["sudo", "wheel", "root", "admin"];
    let mut operands = step.operands().map(|word| word.text.as_str());
    match step.program() {
        "chmod" => {
            let mode = operands.next()?;
            let is_set = mode.contains("u+s")
                || mode.contains("+s") && !mode.contains("g+s")
                || mode.len() == 4
                    && mode.starts_with(['4', '6'])
                    && mode.chars().all(|c| c.is_digit(8));
            let of_shell = operands.any(|path| {
                let name = path.rsplit('/').next().unwrap_or(path);
                is_shell(name)
                    || path.starts_with("/bin/")
                    || path.starts_with("/usr/bin/")
                    || path.starts_with("/tmp/")
                    || name.starts_with("python")
                    || name.starts_with("find")
            });
            (is_set && of_shell).then_some((
                "lets everybody run a program as its owner",
                &["setuid", "suid"][..],
            ))
        }
        "setcap" => {
            let is_grave = operands.any(|word| {
                word.contains("cap_setuid")
                    || word.contains("cap_sys_admin")
                    || word.contains("cap_dac_override")
            });
            is_grave.then_some((
                "lets everybody run a program with the rights of root",
                &["setcap", "capabilit"][..],
            ))
        }
        "useradd" | "adduser" | "usermod" | "gpasswd" => {
            let words = || {
                step.arguments()
                    .iter()
                    .flat_map(|word| word.text.split(','))
            };
            let joins = words().any(|word| GROUPS.contains(&word));
            let is_root = step.has("-o") && words().any(|word| word == "0");
            (joins || is_root).then_some((
                "gives a user the rights of root",
                &["sudo", "wheel", "admin", "root"][..],
            ))
        }
        "docker" | "podman" | "nerdctl" if step.has("run") || step.has("create") => {
            let mounts = step.arguments().iter().any(|word| {
                let volume = word
                    .text
                    .trim_start_matches("-v")
                    .trim_start_matches("--volume=");
                volume.starts_with("/:/")
                    || word.text.contains("source=/,")
                    || word.text.contains("src=/,")
            });
            mounts.then_some((
                "gives a container the whole disk of the machine",
                &["-v /:/", "whole disk", "host filesystem", "privileged"][..],
            ))
        }
        _ => None,
    }
}

/// `HISTFILE=/dev/null`.
pub(super) fn setting(reader: &mut Reader, name: &str, value: &Word, span: &Range<usize>) {
    let is_off = match name {
        "HISTFILE" => matches!(value.text.as_str(), "/dev/null" | ""),
        "HISTSIZE" | "HISTFILESIZE" | "SAVEHIST" => value.text == "0",
        _ => false,
    };
    if is_off {
        reader.report(danger(
            "keeps commands out of the history",
            span,
            &["history", "histfile"],
        ));
    }
}

/// A file gets a content.
pub(super) fn written(reader: &mut Reader, path: &str, span: &Range<usize>) {
    let is_rights = path == "/etc/sudoers" || path.starts_with("/etc/sudoers.d/");
    let is_users = matches!(path, "/etc/passwd" | "/etc/shadow" | "/etc/group")
        || path.starts_with("/etc/pam.d/");
    if !reader.is_contained && (is_rights || is_users) {
        let what = format!("changes who may do what on the machine: `{path}`");
        let found = danger(&what, span, &["sudo", "passwd", "shadow", "pam"]);
        reader.report(Danger {
            kind: Kind::Privilege,
            ..found
        });
    }
    let is_log = path.starts_with("/var/log/") && !path.contains("/app");
    if is_log
        && matches!(
            path.rsplit('/').next(),
            Some("auth.log" | "secure" | "wtmp" | "btmp" | "lastlog" | "audit.log" | "syslog")
        )
    {
        reader.report(danger("overwrites a log of the machine", span, &["log"]));
    }
}
