//! `firestop generate`: man pages, completions and the schema, all from the one definition of the
//! command line and of the reports. The results are committed; a test keeps them true.

#![expect(
    clippy::disallowed_methods,
    reason = "writes generated files where the user wants them"
)]

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use clap::{CommandFactory, ValueEnum};
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::cli::{Cli, GenerateCommand};
use crate::error::Error;
use crate::settings::CONFIG_KEYS;
use crate::{report, text};

/// Carries out the subcommand.
pub(crate) fn run(command: &GenerateCommand) -> Result<(), Error> {
    match command {
        GenerateCommand::Man { dir } => man_pages(dir),
        GenerateCommand::Completions { dir } => completions(dir),
        GenerateCommand::Schema => Ok(text::write_json(
            &report::v1::schema(),
            true,
            &mut io::stdout(),
        )?),
    }
}

fn completions(dir: &Path) -> Result<(), Error> {
    create(dir)?;
    for shell in Shell::value_variants() {
        clap_complete::generate_to(*shell, &mut Cli::command(), "firestop", dir)
            .map_err(|error| Error::io("write completions to", dir, &error))?;
    }
    Ok(())
}

fn man_pages(dir: &Path) -> Result<(), Error> {
    create(dir)?;
    let mut command = Cli::command();
    command.build();
    man_page(&command, "firestop", dir)
}

/// The page of `command` and those of its subcommands. `name` is `firestop-rules-list` and so on.
fn man_page(command: &clap::Command, name: &str, dir: &Path) -> Result<(), Error> {
    for subcommand in command
        .get_subcommands()
        .filter(|subcommand| subcommand.get_name() != "help")
    {
        man_page(
            subcommand,
            &format!("{name}-{}", subcommand.get_name()),
            dir,
        )?;
    }
    let path = dir.join(format!("{name}.1"));
    let page = render(command, name).map_err(|error| Error::io("write", &path, &error))?;
    fs::write(&path, page).map_err(|error| Error::io("write", &path, &error))
}

fn render(command: &clap::Command, name: &str) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    let man = Man::new(command.clone())
        .title(name.to_uppercase())
        .source(concat!("firestop ", env!("CARGO_PKG_VERSION")));
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    let scans = matches!(
        name,
        "firestop" | "firestop-prompt" | "firestop-code" | "firestop-trace"
    );
    let status = match name {
        "firestop-hook" => HOOK_EXIT_STATUS,
        _ if scans => SCAN_EXIT_STATUS,
        _ => EXIT_STATUS,
    };
    section(&mut page, "EXIT STATUS", status)?;
    section(&mut page, "ENVIRONMENT", ENVIRONMENT)?;
    section(&mut page, "FILES", &[("firestop.toml", &files())])?;
    section(&mut page, "EXAMPLES", examples(name))?;
    man.render_version_section(&mut page)?;
    Ok(page)
}

const SCAN_EXIT_STATUS: &[(&str, &str)] = &[
    ("0", "Nothing found, or only findings below --fail-on."),
    (
        "1",
        "Findings at or above --fail-on (default: low, that is everything but info).",
    ),
    (
        "2",
        "Something kept firestop from doing the whole job: a wrong flag or configuration, a broken rule, an input \
         that could not be read or parsed. Wins over 1; --exit-zero does not change it.",
    ),
];

const EXIT_STATUS: &[(&str, &str)] = &[
    ("0", "Done."),
    ("1", "A rule failed its own examples (rules test)."),
    ("2", "It could not be done."),
];

const HOOK_EXIT_STATUS: &[(&str, &str)] = &[
    (
        "0",
        "The answer is on standard output; in the plain form: allow.",
    ),
    ("1", "In the plain form: ask or deny."),
    (
        "2",
        "The event was not understood, for the reason on standard error. Agents take this for a refusal. With \
         --on-error allow it is 0.",
    ),
];

const ENVIRONMENT: &[(&str, &str)] = &[
    (
        "NO_COLOR",
        "If set and not empty, no colour is used unless --color always is given.",
    ),
    (
        "CLICOLOR_FORCE",
        "If set and not 0, colour is used even where the report does not go to a terminal.",
    ),
    ("CI", "If set, no progress bar is shown."),
];

fn files() -> String {
    format!(
        "Configuration, read from the current folder (never from below a scanned path) or from --config. Keys: {}. \
         A flag wins over the file; lists are joined, but --enable replaces.",
        CONFIG_KEYS.join(", ")
    )
}

fn examples(name: &str) -> &'static [(&'static str, &'static str)] {
    match name {
        "firestop-prompt" => &[
            (
                "firestop prompt docs/ AGENTS.md",
                "Scan a folder and a file.",
            ),
            (
                "curl -s https://example.com | firestop prompt - --stdin-filename page.html",
                "Scan standard input.",
            ),
            (
                "firestop prompt --records text mails.jsonl --format jsonl",
                "Score the field text of each record.",
            ),
        ],
        "firestop-code" => &[
            (
                "firestop code src --min-confidence medium",
                "Scan a folder, without the hints.",
            ),
            (
                "firestop code --output sarif=firestop.sarif --exit-zero",
                "For upload to GitHub code scanning.",
            ),
            (
                "firestop code --rules my-rules.yaml src",
                "Add rules in Semgrep's syntax.",
            ),
        ],
        "firestop-trace" => &[
            (
                "firestop trace ~/.claude/projects",
                "Audit the sessions of Claude Code.",
            ),
            (
                "firestop trace runs.jsonl --format jsonl",
                "One verdict for each transcript, as soon as it is done.",
            ),
            (
                "firestop trace --judge https://api.example.com/v1 --judge-model NAME --judge-key-env API_KEY runs.jsonl",
                "Ask a language model about what the rules leave at review.",
            ),
        ],
        "firestop-hook" => &[(
            "echo '{\"event\": \"prompt\", \"prompt\": \"Hi\"}' | firestop hook",
            "Check a prompt, in the plain form.",
        )],
        "firestop-hook-install" => &[
            (
                "firestop hook install --agent claude-code",
                "Print the settings.",
            ),
            (
                "firestop hook install --agent claude-code --write",
                "Write them, among what is there.",
            ),
        ],
        "firestop-rules" | "firestop-rules-list" => &[
            ("firestop rules list", "List the rules."),
            (
                "firestop rules list --rules my-rules.yaml",
                "With your own.",
            ),
        ],
        "firestop-rules-show" => &[(
            "firestop rules show python-subprocess-shell-true",
            "Explain one rule.",
        )],
        "firestop-rules-test" => &[(
            "firestop rules test testdata/code",
            "Prove all rules on their examples.",
        )],
        "firestop-generate-man" => &[(
            "firestop generate man /usr/local/share/man/man1",
            "Install the man pages.",
        )],
        "firestop-generate-completions" => &[(
            "firestop generate completions completions",
            "Write the completions of all shells.",
        )],
        "firestop-generate-schema" => &[(
            "firestop generate schema > firestop.schema.json",
            "Keep the schema of the reports.",
        )],
        "firestop-generate" => &[
            (
                "firestop generate man",
                "Write the man pages to the folder man.",
            ),
            ("firestop generate schema", "Print the schema."),
        ],
        _ => &[
            ("firestop prompt docs/", "Look for prompt injection."),
            ("firestop code src/", "Look for insecure code."),
            ("firestop trace session.jsonl", "Audit an agent transcript."),
        ],
    }
}

fn section(page: &mut Vec<u8>, title: &str, entries: &[(&str, &str)]) -> io::Result<()> {
    let mut roff = Roff::new();
    roff.control("SH", [title]);
    for (term, text) in entries {
        roff.control("TP", [])
            .text([bold(*term)])
            .text([roman(*text)]);
    }
    page.write_all(roff.to_roff().as_bytes())
}

fn create(dir: &Path) -> Result<(), Error> {
    fs::create_dir_all(dir).map_err(|error| Error::io("create the folder", dir, &error))
}
