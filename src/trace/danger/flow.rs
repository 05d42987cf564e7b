//! What flows from one command to the next: through pipes, substitutions, variables and files.

use std::sync::LazyLock;

use regex::Regex;

/// What a stream, a word or a file holds, as far as a check needs it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Flow {
    /// The address that it was fetched from.
    pub(super) fetched: Option<String>,
    /// What of the user's secrets is in it.
    pub(super) secret: Option<Secret>,
    /// What it holds word for word, where that is known.
    pub(super) text: Option<String>,
    /// Whether it comes from an open connection.
    pub(super) is_socket: bool,
    /// Whether it is what an interactive shell says.
    pub(super) is_shell: bool,
}

/// Something that no stranger may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Secret {
    /// What a reader is told.
    pub(super) name: String,
    /// Keys and stores of credentials; settings of a project, which people copy around, are less.
    pub(super) is_grave: bool,
    /// Whether all of it flows, not one value that was picked.
    pub(super) is_whole: bool,
}

/// Longer texts are not followed.
const LONGEST_TEXT: usize = 1 << 16;

impl Flow {
    pub(super) fn of_text(text: &str) -> Self {
        Self {
            text: (text.len() <= LONGEST_TEXT).then(|| text.to_owned()),
            ..Self::default()
        }
    }

    pub(super) fn of_secret(secret: Secret) -> Self {
        Self {
            secret: Some(secret),
            ..Self::default()
        }
    }

    /// Adds what another one holds.
    pub(super) fn join(&mut self, other: &Self) {
        self.join_marks(other);
        if let Some(more) = &other.text {
            let text = self.text.get_or_insert_default();
            if text.len() + more.len() <= LONGEST_TEXT {
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(more);
            }
        }
    }

    /// Adds what another one holds, but for the words.
    pub(super) fn join_marks(&mut self, other: &Self) {
        if self.fetched.is_none() {
            self.fetched.clone_from(&other.fetched);
        }
        let is_more = |old: &Secret, new: &Secret| {
            (new.is_grave, new.is_whole) > (old.is_grave, old.is_whole)
        };
        match (&self.secret, &other.secret) {
            (Some(old), Some(new)) if !is_more(old, new) => {}
            (_, None) => {}
            _ => self.secret.clone_from(&other.secret),
        }
        self.is_socket |= other.is_socket;
        self.is_shell |= other.is_shell;
    }

    /// The same without the words.
    pub(super) fn marks(&self) -> Self {
        Self {
            text: None,
            ..self.clone()
        }
    }
}

/// A folder in which applications keep what is the user's.
macro_rules! below_home {
    ($names:literal) => {
        concat!(r"(?:^|/)(?:", $names, r")(?:/|$)")
    };
}

/// Keys, stores of credentials and what a browser keeps.
static GRAVE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)",
        r"(?:^|/)\.ssh(?:/(?:\*|id_[\w-]+|identity|[\w.-]*(?:_key|\.pem|_rsa|_ed25519))?)?$",
        r"|(?:^|/)id_(?:rsa|dsa|ecdsa|ed25519)\w*$",
        r"|(?:^|/)\.aws(?:/(?:credentials|\*)?)?$|(?:^|/)\.(?:netrc|git-credentials|pgpass|vault-token|my\.cnf)$",
        r"|(?:^|/)\.kube/config$|(?:^|/)\.docker/config\.json$|(?:^|/)\.config/gh/hosts\.yml$",
        r"|(?:^|/)\.cargo/credentials(?:\.toml)?$|(?:^|/)\.claude/\.credentials\.json$|(?:^|/)\.codex/auth\.json$",
        r"|^/etc/g?shadow-?$|^/proc/(?:self|\d+|\*)/environ$",
        r"|(?:/|^)(?:Login Data|key4\.db|logins\.json|cookies\.sqlite|wallet\.dat)$",
        r"|\.(?:kdbx|keychain(?:-db)?)$|(?:^|/)\.config/solana/id\.json$",
        r"|", below_home!(r"\.gnupg|\.password-store|\.mozilla(?:/firefox)?|\.azure|\.config/gcloud|\.electrum|\.bitcoin|\.ethereum/keystore|\.config/(?:google-chrome|chromium|BraveSoftware)|Library/Keychains|Application Support/(?:Google/Chrome|Firefox)|Google/Chrome/User Data"),
    ))
    .expect("the pattern is valid")
});

/// Files of a project or a tool that hold values which are nobody else's business.
static PRIVATE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)(?:^|/)(?:\.env(?:\.[\w-]+)*|\.npmrc|\.pypirc|credentials\.json|secrets?\.(?:ya?ml|json|toml|env)",
        r"|service[-_]?account[\w-]*\.json|terraform\.tfstate|\.(?:bash|zsh|python|psql|mysql)_history",
        r"|private[\w-]*\.(?:pem|key)|[\w-]+\.(?:p12|pfx|jks))$",
    ))
    .expect("the pattern is valid")
});

/// Files that only look like secrets.
static PUBLIC: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\.pub$|\.env\.(?:[\w-]+\.)*(?:example|sample|template|dist|defaults?|test|ci)$|(?:^|/)(?:known_hosts|authorized_keys)$")
        .expect("the pattern is valid")
});

/// The secret that a path leads to.
pub(super) fn secret_of(path: &str) -> Option<Secret> {
    let path = path.trim_matches(['"', '\'']);
    if path.len() > 4096 || PUBLIC.is_match(path) {
        return None;
    }
    let is_grave = GRAVE.is_match(path);
    (is_grave || PRIVATE.is_match(path)).then(|| Secret {
        name: format!("`{path}`"),
        is_grave,
        is_whole: true,
    })
}

/// All settings of the environment.
pub(super) fn environment() -> Secret {
    Secret {
        name: "the environment".to_owned(),
        is_grave: true,
        is_whole: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_told_from_their_look_alikes() {
        for path in [
            "~/.ssh/id_rsa",
            "/home/ann/.ssh",
            "$HOME/.aws/credentials",
            "/etc/shadow",
            ".env",
            "config/.env.production",
            "~/.mozilla/firefox/x.default/logins.json",
            "~/.gnupg",
        ] {
            assert!(secret_of(path).is_some(), "{path}");
        }
        for path in [
            "~/.ssh/id_rsa.pub",
            "~/.ssh/known_hosts",
            "~/.ssh/config",
            ".env.example",
            "environment.ts",
            "src/env.rs",
            "/etc/hosts",
            "~/.config/app/settings.json",
        ] {
            assert!(secret_of(path).is_none(), "{path}");
        }
    }
}
