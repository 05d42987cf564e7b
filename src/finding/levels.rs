//! The words in which findings are weighed: ordered, and written the same everywhere, in rules, on
//! the command line, in reports.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Enums whose variants are written in lower case.
macro_rules! words {
    ($($(#[$attribute:meta])* pub enum $name:ident { $($variants:tt)* })*) => {$(
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(Serialize, Deserialize, schemars::JsonSchema)]
        #[serde(rename_all = "lowercase")]
        pub enum $name { $($variants)* }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&format!("{self:?}").to_lowercase())
            }
        }
    )*};
}

words! {
    /// How bad it is if the finding is true.
    #[derive(clap::ValueEnum)]
    pub enum Severity {
        /// Worth knowing; never fails a run by default.
        Info,
        /// A weakness that needs other conditions to matter.
        Low,
        /// A weakness with limited reach.
        Medium,
        /// Directly exploitable, or an attack in plain words.
        High,
        /// Exploitable with grave effect.
        Critical,
    }

    /// How sure firestop is that the finding is true.
    #[derive(clap::ValueEnum)]
    pub enum Confidence {
        /// A hint: look if you have the time.
        Low,
        /// True more often than not.
        Medium,
        /// Almost never wrong.
        High,
    }

    /// What should happen because of one finding.
    pub enum Verdict {
        /// For the record.
        Note,
        /// A human should look.
        Review,
        /// Do not pass this on.
        Block,
    }

    /// What should happen to a whole record: LlamaFirewall's three decisions.
    pub enum Decision {
        /// Nothing speaks against it.
        Allow,
        /// A human should look.
        Review,
        /// Do not pass this on.
        Block,
    }

    /// The scanner that a rule belongs to.
    pub enum ScannerName {
        /// Prompt injection and hidden text.
        Prompt,
        /// Insecure code.
        Code,
        /// Hijacked or drifting agents.
        Trace,
    }
}

impl From<Verdict> for Decision {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Note => Self::Allow,
            Verdict::Review => Self::Review,
            Verdict::Block => Self::Block,
        }
    }
}
