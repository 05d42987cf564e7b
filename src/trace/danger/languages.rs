//! Code of other languages on a command line: Python, JavaScript, Perl, Ruby, PHP, PowerShell, as far
//! as it fetches what it runs, gives away secrets, or runs commands.

use std::ops::Range;
use std::sync::LazyLock;

use base64::Engine as _;
use regex::Regex;

use super::flow::{Flow, environment, secret_of};
use super::host;
use super::script::Reader;
use super::step::Step;
use super::transfer::Leak;
use super::{Danger, Kind, run};
use crate::finding::Verdict;

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is valid")
}

/// Commands for a shell.
static COMMANDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"\b(?:system|popen|exec|execSync|execFileSync|execFile|spawnSync|spawn|run|call|check_call|check_output",
        r"|Popen|getoutput|getstatusoutput|shell_exec|passthru|qx)\s*[\(\s{]\s*[rbfu]?",
        r#"(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|\[([^\]]*)\])"#,
    ))
});
static STRINGS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#""((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'"#));
static ADDRESS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(?i)\b(?:https?|ftp)://[^\s"'`)<>]+"#));
/// What runs a text as code.
static RUNS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:exec|eval|Function|runpy\.run_path|instance_eval|loads|vm\.runIn\w+|_compile)\s*[\(\s]",
    )
});
static FETCHES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"\burlopen\b|\brequests\.get\b|\burlretrieve\b|\bhttpx\.get\b|\bfetch\s*\(|\bhttps?\.get\b|Net::HTTP|LWP::|HTTP::Tiny|file_get_contents\s*\(\s*['"]http|URI\.open|\bopen-uri\b"#,
    )
});
static SENDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:requests|httpx|session)\.(?:post|put|patch|request)\b|\burlopen\b|\bRequest\(|method\s*:\s*['\x22](?:POST|PUT)|\bhttps?\.request\b|Net::HTTP|\.sendall\(|\baxios\.(?:post|put)\b|\bsendto\(|\bgethostbyname\b|HTTP::Tiny|LWP::|\bfetch\s*\(|\brequests\.get\b",
    )
});
static ENVIRONMENT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"os\.environ\s*(?:\)|,|\}|\.items\(|\.copy\(|$)|process\.env\s*(?:\)|,|\}|$)|\bENV\.(?:to_h|inspect|to_a)\b|%ENV\b|getenv\(\)",
    )
});
/// A connection whose ends are those of a shell.
static SOCKET: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\bsocket\b|TCPSocket|fsockopen|net\.(?:connect|Socket|createConnection)|IO::Socket|inet_aton|TcpClient",
    )
});
static SHELL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?:\bpty\.spawn|dup2\s*\(|['"](?:/usr)?(?:/bin/)?(?:ba|z|da|k)?sh(?:\s+-i)?['"]|\bcmd\.exe\b|open\(STDIN,\s*['"][<>]&|/bin/(?:ba)?sh\s+-i|\bexec\s*\(?\s*['"](?:/bin/)?(?:ba)?sh)"#,
    )
});

/// Looks into code of a language; gives what it says.
pub(super) fn judge(reader: &mut Reader, code: &str, step: &Step) -> Flow {
    let address = ADDRESS.find(code).map(|found| found.as_str().to_owned());
    if SOCKET.is_match(code) && SHELL.is_match(code) {
        reader.report(super::remote_shell::danger(&step.span, ""));
    }
    if RUNS.is_match(code) && FETCHES.is_match(code) {
        unseen(reader, address.as_deref().unwrap_or("$"), &step.span);
    }
    let mut output = Flow::default();
    if let Some(secret) = secret_in(code) {
        output = Flow::of_secret(secret);
    } else if code.contains("stdin") || code.contains("<>") || code.contains("STDIN") {
        output = step.input.marks();
    }
    if let Some(secret) = output.secret.clone()
        && SENDS.is_match(code)
    {
        let to = address.as_deref().map(host::host).unwrap_or_default();
        if !host::is_near(&to) && address.is_some() {
            reader.report(run::leaked(
                &Leak {
                    to,
                    secret,
                    is_copy: false,
                },
                step,
            ));
        }
    }
    for found in COMMANDS.captures_iter(code).take(50) {
        let text = found.iter().skip(1).flatten().next();
        let Some(text) = text.map(|text| text.as_str()) else {
            continue;
        };
        let script = match found.get(4) {
            Some(_) => listed(text),
            None => text
                .replace("\\\"", "\"")
                .replace("\\'", "'")
                .replace("\\n", "\n"),
        };
        reader.script(&script, &Flow::default(), Some(step.span.clone()));
    }
    output
}

/// A list of words as a line of a shell.
fn listed(text: &str) -> String {
    let words = STRINGS.captures_iter(text).filter_map(|found| {
        let word = found.get(1).or_else(|| found.get(2))?.as_str();
        Some(format!("'{}'", word.replace('\'', "'\\''")))
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A secret that code reads.
fn secret_in(code: &str) -> Option<super::flow::Secret> {
    let strings = STRINGS
        .captures_iter(code)
        .filter_map(|found| found.get(1).or_else(|| found.get(2)));
    let named = strings.map(|found| found.as_str()).find_map(secret_of);
    named.or_else(|| ENVIRONMENT.is_match(code).then(environment))
}

fn unseen(reader: &mut Reader, address: &str, span: &Range<usize>) {
    let host = host::host(address);
    if host::is_installer(address) || host::is_near(&host) {
        return;
    }
    let is_shady = host::is_shady(address);
    reader.report(Danger {
        kind: Kind::Download,
        what: match host::is_told(&host) {
            true => format!("runs what it fetches from `{host}`, unseen"),
            false => "runs what it fetches, unseen".to_owned(),
        },
        verdict: if is_shady {
            Verdict::Block
        } else {
            Verdict::Review
        },
        span: span.clone(),
        excuses: vec![host],
    });
}

/// `-EncodedCommand`: base64 of UTF-16.
pub(super) fn utf16(text: &str) -> Option<String> {
    let bare = text.trim_end_matches('=');
    let bytes = base64::engine::general_purpose::STANDARD_NO_PAD
        .decode(bare)
        .ok()?;
    let units = bytes
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    Some(
        char::decode_utf16(units)
            .map(|c| c.unwrap_or(' '))
            .collect(),
    )
}

static PS_FETCHES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\.download(?:string|file|data)\b|\b(?:iwr|irm|invoke-webrequest|invoke-restmethod|start-bitstransfer)\b|\b(?:curl|wget)(?:\.exe)?\s|certutil[^|;]*-urlcache",
    )
});
static PS_RUNS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:iex|invoke-expression|start-process|invoke-command)\b|(?:^|[;|])\s*&\s*[$('\x22]|\[scriptblock\]::create",
    )
});
static PS_WIPES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:remove-item|rm|ri|del|rd)\b[^;|]*\s(?:-r\w*|/s)\b[^;|]*\s['\x22]?(?:[a-z]:\\(?:\*|users|windows)?\\?['\x22]?(?:\s|$)|\$home['\x22]?(?:\s|$)|\$env:userprofile\\?['\x22]?(?:\s|$))|\b(?:remove-item|rm|ri|del|rd)\s+['\x22]?(?:[a-z]:\\(?:\*|users|windows)?\\?|\$home|\$env:userprofile\\?|~)['\x22]?\s[^;|]*-r|\bformat-volume\b|\bclear-disk\b",
    )
});
static PS_DEFENCE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)set-mppreference[^;|]*-disable\w+\s+(?:\$true|1)|add-mppreference[^;|]*-exclusionpath\s+['\x22]?[a-z]:\\?['\x22]?(?:\s|$)|set-netfirewallprofile[^;|]*-enabled\s+(?:\$?false)|amsiinitfailed",
    )
});
static PS_SENDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)-method\s+['\x22]?(?:post|put)|-infile\b|\.upload(?:string|file|data)\b|-body\b")
});
static PS_PATH: LazyLock<Regex> = LazyLock::new(|| pattern(r#"[^\s'"(),;|=]+"#));

/// Looks into code for PowerShell.
pub(super) fn powershell(reader: &mut Reader, code: &str, span: &Range<usize>, is_hidden: bool) {
    let code = code.replace('`', "");
    let code = code.as_str();
    let address = ADDRESS.find(code).map(|found| found.as_str());
    if PS_FETCHES.is_match(code) && PS_RUNS.is_match(code) {
        // What is hidden in an encoding is shady wherever it leads.
        match address.filter(|_| !is_hidden) {
            Some(address) => unseen(reader, address, span),
            None => unseen(reader, address.map_or("$", |address| address), span),
        }
    }
    if SOCKET.is_match(code) && (PS_RUNS.is_match(code) || code.contains("GetStream")) {
        reader.report(super::remote_shell::danger(span, ""));
    }
    if PS_WIPES.is_match(code) {
        reader.report(super::destruction::danger(
            "removes a whole drive or home folder",
            Verdict::Block,
            span.clone(),
            Vec::new(),
        ));
    }
    if PS_DEFENCE.is_match(code) {
        reader.report(super::protection::danger(
            "switches the protection of the machine off",
            span,
            &["defender", "firewall"],
        ));
    }
    if PS_SENDS.is_match(code)
        && let Some(address) = address
    {
        let unixed = code.replace('\\', "/");
        let named = PS_PATH
            .find_iter(&unixed)
            .find_map(|found| secret_of(found.as_str()));
        let lower = code.to_lowercase();
        let is_all = lower.contains("gci env:")
            || lower.contains("get-childitem env:")
            || lower.contains("dir env:");
        let to = host::host(address);
        if let Some(secret) = named.or_else(|| is_all.then(environment))
            && !host::is_near(&to)
        {
            let step = Step {
                span: span.clone(),
                ..Step::default()
            };
            reader.report(run::leaked(
                &Leak {
                    to,
                    secret,
                    is_copy: false,
                },
                &step,
            ));
        }
    }
}
