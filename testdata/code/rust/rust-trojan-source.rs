// ruleid: rust-trojan-source
const LEVEL: &str = "user‮ ⁦// only admins⁩ ⁦";

// ok: rust-trojan-source
const ESCAPED: &str = "\u{202e}";

// ok: rust-trojan-source
const HEBREW: &str = "של";
