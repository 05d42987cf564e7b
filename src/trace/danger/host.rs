//! Addresses: their host, whether it is near, and whether everybody installs from there.

/// Hosts whose scripts and packages people install every day, over HTTPS.
const INSTALLERS: &[&str] = &[
    "sh.rustup.rs",
    "static.rust-lang.org",
    "astral.sh",
    "get.docker.com",
    "download.docker.com",
    "get.k3s.io",
    "get.rke2.io",
    "deno.land",
    "bun.sh",
    "install.python-poetry.org",
    "bootstrap.pypa.io",
    "pdm-project.org",
    "deb.nodesource.com",
    "rpm.nodesource.com",
    "get.pnpm.io",
    "get.volta.sh",
    "fnm.vercel.app",
    "starship.rs",
    "get.sdkman.io",
    "ollama.com",
    "pyenv.run",
    "mise.run",
    "mise.jdx.dev",
    "just.systems",
    "get.helm.sh",
    "dl.k8s.io",
    "kind.sigs.k8s.io",
    "cli.github.com",
    "packages.microsoft.com",
    "dot.net",
    "aka.ms",
    "dl.google.com",
    "sdk.cloud.google.com",
    "awscli.amazonaws.com",
    "tailscale.com",
    "nixos.org",
    "install.determinate.systems",
    "fly.io",
    "claude.ai",
    "cursor.com",
    "get.pulumi.com",
    "releases.hashicorp.com",
    "go.dev",
    "golang.org",
    "nodejs.org",
    "repo.anaconda.com",
    "get-ghcup.haskell.org",
    "install.duckdb.org",
    "cli.doppler.com",
    "getcomposer.org",
    "get.jetify.com",
    "code.visualstudio.com",
    "get.scoop.sh",
    "community.chocolatey.org",
    "chocolatey.org",
    "wasmtime.dev",
    "rustwasm.github.io",
    "get.opentofu.org",
    "railway.app",
    "supabase.com",
    "vercel.com",
    "opencode.ai",
];

/// Owners of repositories on GitHub whose installers are as well known.
const OWNERS: &[&str] = &[
    "homebrew",
    "nvm-sh",
    "creationix",
    "helm",
    "ohmyzsh",
    "pyenv",
    "rbenv",
    "asdf-vm",
    "golangci",
    "aquasecurity",
    "anchore",
    "k3d-io",
    "kubernetes",
    "kubernetes-sigs",
    "docker",
    "astral-sh",
    "rust-lang",
    "cli",
    "junegunn",
    "nodejs",
    "denoland",
    "oven-sh",
    "microsoft",
    "google",
    "hashicorp",
    "nektos",
    "jesseduffield",
    "starship",
    "pre-commit",
    "conda-forge",
    "mikefarah",
    "bufbuild",
    "hadolint",
    "koalaman",
    "mozilla",
    "protocolbuffers",
    "dandavison",
    "sharkdp",
    "cargo-bins",
    "taiki-e",
    "argoproj",
    "fluxcd",
    "istio",
    "terraform-linters",
    "tfutils",
    "rancher",
    "moby",
];

/// Hosts where anybody may put anything, unnamed.
const ANYBODYS: &[&str] = &[
    "pastebin.com",
    "paste.ee",
    "hastebin.com",
    "termbin.com",
    "ix.io",
    "0x0.st",
    "transfer.sh",
    "file.io",
    "webhook.site",
    "requestbin.com",
    "pipedream.net",
    "ngrok.io",
    "ngrok.app",
    "ngrok-free.app",
    "trycloudflare.com",
    "loca.lt",
    "serveo.net",
    "interact.sh",
    "oast.fun",
    "oastify.com",
    "burpcollaborator.net",
    "discord.com",
    "discordapp.com",
    "api.telegram.org",
    "rentry.co",
    "catbox.moe",
    "bashupload.com",
];

/// The host of an address, in lower case; empty where none is to be seen.
pub(super) fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let rest = rest.rsplit('@').next().unwrap_or_default();
    let host = match rest.strip_prefix('[') {
        Some(inner) => inner.split(']').next().unwrap_or_default(),
        None => rest.split(':').next().unwrap_or_default(),
    };
    host.to_lowercase()
}

/// Whether it is told where an address leads.
pub(super) fn is_told(host: &str) -> bool {
    !host.is_empty() && !host.contains(['$', '`', '{', '('])
}

/// Whether a host is this machine or one beside it.
pub(super) fn is_near(host: &str) -> bool {
    const ENDINGS: &[&str] = &[".local", ".localhost", ".internal", ".lan", ".test"];
    const STARTS: &[&str] = &["127.", "10.", "192.168.", "0.0.0.0"];
    let is_private = || {
        let second = host.strip_prefix("172.")?.split('.').next()?;
        second.parse::<u8>().ok()
    };
    is_told(host)
        && (!host.contains(['.', ':'])
            || host == "::1"
            || ENDINGS.iter().any(|ending| host.ends_with(ending))
            || STARTS.iter().any(|start| host.starts_with(start))
            || is_private().is_some_and(|second| (16..32).contains(&second)))
}

/// Whether people install from that address every day.
pub(super) fn is_installer(address: &str) -> bool {
    // Curl takes an address without a scheme for one of HTTP, and the known hosts redirect.
    let Some(rest) = address.strip_prefix("https://") else {
        return false;
    };
    let host = host(address);
    let name = host.strip_prefix("www.").unwrap_or(&host);
    if INSTALLERS.contains(&name) {
        return true;
    }
    let is_github = matches!(
        name,
        "raw.githubusercontent.com" | "github.com" | "raw.github.com"
    );
    let owner = rest.split('/').nth(1).unwrap_or_default().to_lowercase();
    is_github && OWNERS.contains(&owner.as_str())
}

/// Whether an address is one that no maker of software gives out: a bare number, a place for anybody's
/// texts, or one whose answer anybody on the way can change.
pub(super) fn is_shady(address: &str) -> bool {
    let host = host(address);
    let is_number = host.contains(':')
        || host.chars().all(|c| c.is_ascii_digit() || c == '.') && host.len() > 6;
    is_told(&host)
        && (is_number
            || is_anybodys(&host)
            || address.starts_with("http://")
            || address.starts_with("ftp://"))
}

/// Whether anybody may put anything there, or take it.
pub(super) fn is_anybodys(host: &str) -> bool {
    ANYBODYS.iter().any(|known| {
        let front = host.strip_suffix(known);
        front.is_some_and(|front| front.is_empty() || front.ends_with('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_apart() {
        assert_eq!(
            host("https://u:p@Web.Example.org:8443/x?y"),
            "web.example.org"
        );
        assert_eq!(host("example.org/x"), "example.org");
        assert_eq!(host("http://[::1]:80/"), "::1");
        assert!(is_near("localhost") && is_near("172.20.0.3") && is_near("db"));
        assert!(!is_near("172.40.0.3") && !is_near("evil.example") && !is_near("$host"));
    }

    #[test]
    fn installers_are_known_by_their_whole_host() {
        assert!(is_installer("https://sh.rustup.rs"));
        assert!(is_installer(
            "https://raw.githubusercontent.com/nvm-sh/nvm/v0.39.7/install.sh"
        ));
        assert!(!is_installer("http://sh.rustup.rs"));
        assert!(!is_installer("https://sh.rustup.rs.evil.example/"));
        assert!(!is_installer(
            "https://raw.githubusercontent.com/someone/x/main/install.sh"
        ));
        assert!(is_shady("http://203.0.113.4/a.sh") && is_shady("https://x.ngrok.io/a"));
        assert!(!is_shady("https://get.tool.example/install.sh"));
    }
}
