//! Programs of the network: what they fetch, what they send, and where to.

use super::flow::{Flow, Secret, secret_of};
use super::host;
use super::step::{Step, Word};

/// What a command like `curl` does.
#[derive(Debug, Default)]
pub(super) struct Request {
    /// Where to.
    pub(super) addresses: Vec<Word>,
    /// The file that the answer goes to; none is the output.
    pub(super) file: Option<String>,
    /// What is sent as data: the words, or files that they name.
    pub(super) sent: Flow,
}

/// Flags of `curl` whose value is glued to the letter, or the next word.
const CURL_LETTERS: &str = "oHXdFTuAebcmxKwrYyzECDPtUQ";
const CURL_VALUED: &[&str] = &[
    "output",
    "header",
    "request",
    "form",
    "form-string",
    "upload-file",
    "user",
    "user-agent",
    "referer",
    "cookie",
    "cookie-jar",
    "max-time",
    "proxy",
    "config",
    "write-out",
    "range",
    "cert",
    "key",
    "cacert",
    "capath",
    "connect-timeout",
    "retry",
    "retry-delay",
    "retry-max-time",
    "resolve",
    "interface",
    "proto",
    "proto-redir",
    "json",
    "url",
    "url-query",
    "limit-rate",
    "dump-header",
    "oauth2-bearer",
    "aws-sigv4",
    "netrc-file",
    "socks5",
    "socks5-hostname",
    "ciphers",
    "tls-max",
    "stderr",
    "pinnedpubkey",
    "dns-servers",
    "output-dir",
    "etag-save",
    "etag-compare",
    "unix-socket",
    "noproxy",
    "proxy-user",
    "max-filesize",
    "max-redirs",
    "variable",
    "connect-to",
    "speed-limit",
    "speed-time",
    "cert-type",
    "key-type",
    "pass",
    "data",
    "data-raw",
    "data-binary",
    "data-ascii",
    "data-urlencode",
    "doh-url",
];
const WGET_LETTERS: &str = "OoPaUtTQleiAR";

/// What a command asks of the network, if it does.
pub(super) fn request(step: &Step) -> Option<Request> {
    let mut request = match step.program() {
        "curl" => curl(step),
        "wget" | "wget2" => wget(step),
        "http" | "https" | "xh" | "xhs" => httpie(step),
        "aria2c" | "axel" | "fetch" | "lwp-download" => {
            let file = step.value_of(&["-o", "--out"]).map(|word| word.text);
            let addresses: Vec<Word> = step
                .operands()
                .filter(|word| word.text.contains("://"))
                .cloned()
                .collect();
            let file = file.or_else(|| Some(last_part(&addresses.first()?.text)));
            Request {
                addresses,
                file,
                sent: Flow::default(),
            }
        }
        "lynx" | "w3m" | "links" => Request {
            addresses: step.operands().cloned().collect(),
            ..Request::default()
        },
        _ => return None,
    };
    for address in &request.addresses {
        request.sent.join_marks(&address.flow);
    }
    if !step.redirections.is_empty() && request.file.is_none() {
        let to_file = step
            .redirections
            .iter()
            .find(|all| matches!(all.sign.as_str(), ">" | ">>" | "1>"));
        request.file = to_file.map(|to| to.file.text.clone());
    }
    Some(request)
}

fn last_part(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    let part = path
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    part.to_owned()
}

/// The value of a flag: what is glued to it, or the word after it.
fn flag_value(glued: Option<String>, word: &Word, words: &[Word], at: &mut usize) -> Word {
    if let Some(text) = glued {
        return Word {
            text,
            ..word.clone()
        };
    }
    *at += 1;
    words.get(*at - 1).cloned().unwrap_or_default()
}

fn curl(step: &Step) -> Request {
    let mut request = Request::default();
    let mut keeps_name = false;
    let words = step.arguments();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        at += 1;
        let text = word.text.as_str();
        let (name, value) = if let Some(long) = text.strip_prefix("--") {
            let (name, glued) = match long.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (long, None),
            };
            keeps_name |= matches!(name, "remote-name" | "remote-name-all");
            if !CURL_VALUED.contains(&name) {
                continue;
            }
            (name.to_owned(), glued)
        } else if text.len() > 1 && text.starts_with('-') {
            let cluster = &text[1..];
            let place = cluster.find(|c: char| CURL_LETTERS.contains(c));
            let flags = &cluster[..place.unwrap_or(cluster.len())];
            keeps_name |= flags.contains('O');
            let Some(place) = place else { continue };
            let rest = &cluster[place + 1..];
            let name = cluster[place..=place].to_owned();
            (name, (!rest.is_empty()).then(|| rest.to_owned()))
        } else {
            request.addresses.push(word.clone());
            continue;
        };
        let value = flag_value(value, word, words, &mut at);
        match name.as_str() {
            "o" | "output" if value.text != "-" => request.file = Some(value.text),
            "url" => request.addresses.push(value),
            "T" | "upload-file" => sent_file(&mut request.sent, &value, step),
            "d" | "json" | "F" => sent_data(&mut request.sent, &value, step),
            name if name.starts_with("data") || name.starts_with("form") || name == "url-query" => {
                sent_data(&mut request.sent, &value, step);
            }
            _ => {}
        }
    }
    if keeps_name && request.file.is_none() {
        request.file = request
            .addresses
            .first()
            .map(|address| last_part(&address.text));
    }
    request
}

/// A file that is sent whole.
fn sent_file(sent: &mut Flow, file: &Word, step: &Step) {
    match file.text.as_str() {
        "-" | "." => sent.join_marks(&step.input),
        path => {
            sent.join_marks(&file.flow);
            if let Some(secret) = secret_of(path) {
                sent.join_marks(&Flow::of_secret(secret));
            }
        }
    }
}

/// Data, or `@file`, or `name=@file`.
fn sent_data(sent: &mut Flow, value: &Word, step: &Step) {
    let text = value.text.as_str();
    let name = text.split_once(['@', '<']).filter(|(before, _)| {
        before.is_empty() || before.ends_with('=') || !before.contains([' ', '=', '{', '"'])
    });
    match name {
        Some((_, file)) => {
            let path = file.split(';').next().unwrap_or(file);
            let file = Word {
                text: path.to_owned(),
                ..value.clone()
            };
            sent_file(sent, &file, step);
        }
        None => sent.join_marks(&value.flow),
    }
}

fn wget(step: &Step) -> Request {
    let mut request = Request::default();
    let mut file = None;
    let words = step.arguments();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        at += 1;
        let text = word.text.as_str();
        if let Some(long) = text.strip_prefix("--") {
            let (name, glued) = match long.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (long, None),
            };
            if !matches!(
                name,
                "post-file"
                    | "body-file"
                    | "post-data"
                    | "body-data"
                    | "output-document"
                    | "header"
                    | "method"
                    | "user"
                    | "password"
                    | "directory-prefix"
                    | "user-agent"
            ) {
                continue;
            }
            let value = flag_value(glued, word, words, &mut at);
            match name {
                "post-file" | "body-file" => sent_file(&mut request.sent, &value, step),
                "post-data" | "body-data" => request.sent.join_marks(&value.flow),
                "output-document" => file = Some(value.text),
                _ => {}
            }
        } else if text.len() > 1 && text.starts_with('-') {
            let cluster = &text[1..];
            let Some(place) = cluster.find(|c: char| WGET_LETTERS.contains(c)) else {
                continue;
            };
            let rest = &cluster[place + 1..];
            let is_output = cluster[place..].starts_with('O');
            let value = match rest {
                "" => {
                    at += 1;
                    words
                        .get(at - 1)
                        .map(|word| word.text.clone())
                        .unwrap_or_default()
                }
                rest => rest.to_owned(),
            };
            if is_output {
                file = Some(value);
            }
        } else {
            request.addresses.push(word.clone());
        }
    }
    request.file = match file.as_deref() {
        Some("-" | "/dev/stdout") => None,
        Some(_) => file,
        None => request
            .addresses
            .first()
            .map(|address| last_part(&address.text)),
    };
    request
}

fn httpie(step: &Step) -> Request {
    const METHODS: &[&str] = &["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"];
    let mut request = Request::default();
    for word in step.operands() {
        if METHODS.contains(&word.text.as_str()) {
            continue;
        }
        if request.addresses.is_empty() {
            request.addresses.push(word.clone());
        } else if !word.text.contains(':') || word.text.contains(['@', '=']) {
            sent_data(&mut request.sent, word, step);
        }
    }
    request.sent.join_marks(&step.input);
    request
}

/// What leaves the machine, and where to.
#[derive(Debug)]
pub(super) struct Leak {
    pub(super) to: String,
    pub(super) secret: Secret,
    /// Whether it is a copy among machines, as people make it of their settings.
    pub(super) is_copy: bool,
}

/// The secret that a command gives to another host.
pub(super) fn leak(step: &Step) -> Option<Leak> {
    let (to, sent, is_copy) = match step.program() {
        "nc" | "ncat" | "netcat" | "socat" | "telnet" => {
            let to = step
                .operands()
                .find(|word| !word.text.chars().all(|c| c.is_ascii_digit()));
            (raw_host(&to?.text), step.input.clone(), false)
        }
        "openssl" if step.has("s_client") => {
            let to = step.value_of(&["-connect"])?;
            (host::host(&to.text), step.input.clone(), false)
        }
        "scp" | "rsync" | "sftp" | "rclone" | "aws" | "gsutil" | "gcloud" | "az" | "s3cmd"
        | "mc" => copied(step)?,
        "ssh" => {
            let to = step.operands().find(|word| !word.text.is_empty())?;
            (raw_host(&to.text), step.input.clone(), true)
        }
        "dig" | "nslookup" | "host" | "drill" | "ping" | "getent" | "resolvectl" => {
            let word = step.operands().find(|word| word.flow.secret.is_some())?;
            let name = word.text.rsplit([' ', ')']).next().unwrap_or_default();
            (name.trim_matches('.').to_owned(), word.flow.clone(), false)
        }
        "gh" | "glab" if step.has("gist") || step.has("snippet") => {
            let mut sent = step.input.clone();
            for word in step.operands() {
                sent_file(&mut sent, word, step);
            }
            ("a gist".to_owned(), sent, false)
        }
        "mail" | "mailx" | "mutt" | "sendmail" | "msmtp" | "swaks" => {
            let mut sent = step.input.clone();
            if let Some(file) = step.value_of(&["-a", "-A", "--attach"]) {
                sent_file(&mut sent, &file, step);
            }
            let to = step.operands().find(|word| word.text.contains('@'))?;
            (to.text.clone(), sent, false)
        }
        _ => {
            let request = request(step)?;
            let address = request.addresses.first()?;
            (host::host(&address.text), request.sent, false)
        }
    };
    let secret = sent.secret?;
    (!host::is_near(&to)).then_some(Leak {
        to,
        secret,
        is_copy,
    })
}

/// `TCP:host:port`, `user@host`, `host`.
fn raw_host(text: &str) -> String {
    let mut parts = text
        .split(['@', ':', ','])
        .filter(|part| part.contains('.'));
    let found = parts.next_back().unwrap_or(text);
    found.to_lowercase()
}

/// Copies from here to elsewhere.
fn copied(step: &Step) -> Option<(String, Flow, bool)> {
    // Keys with which one comes in.
    const VALUED: &[&str] = &[
        "-i",
        "-e",
        "-F",
        "-o",
        "-P",
        "-S",
        "-c",
        "-J",
        "--rsh",
        "--profile",
        "--region",
        "--exclude",
        "--include",
    ];
    let words = step.arguments();
    let mut operands: Vec<&Word> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        at += 1 + usize::from(VALUED.contains(&word.text.as_str()));
        if !word.text.starts_with('-') {
            operands.push(word);
        }
    }
    let (last, sources) = operands.split_last()?;
    let to = match last.text.split_once(':') {
        Some((scheme, rest)) if rest.starts_with("//") => match scheme {
            "s3" | "gs" => format!(
                "{scheme}:{}",
                rest.split('/').take(3).collect::<Vec<_>>().join("/")
            ),
            _ => host::host(&last.text),
        },
        Some((to, _)) => to.rsplit('@').next().unwrap_or(to).to_lowercase(),
        None => return None,
    };
    let mut sent = step.input.clone();
    for word in sources {
        sent_file(&mut sent, word, step);
    }
    Some((to, sent, true))
}
