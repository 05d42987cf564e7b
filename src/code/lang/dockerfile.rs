//! Dockerfile, or Containerfile.

use super::{Holes, Kinds, Language};

pub(crate) const LANGUAGE: Language = Language {
    names: &["dockerfile", "docker", "containerfile"],
    rule_names: &["dockerfile", "docker"],
    rule_folders: &["dockerfile"],
    endings: &[
        "dockerfile",
        "containerfile",
        "Dockerfile",
        "Dockerfile.*",
        "Containerfile",
        "Containerfile.*",
    ],
    interpreters: &[],
    line_comment: "#",
    grammar: || tree_sitter_containerfile::LANGUAGE.into(),
    wrappers: &[("", "\n"), ("FROM w\n", "\n")],
    holes: Holes {
        statement: "RUN @",
        member: "RUN @",
        parameter: "@",
        entry: "@",
        statement_first: true,
        opens_parameters: |_| false,
    },
    kinds: Kinds {
        skipped: &["comment", "escape_sequence", "line_continuation"],
        // `ENV A=1 B=2` is two assignments.
        transparent: &["env_instruction", "arg_instruction"],
        lists: &[],
        names: &["variable"],
        strings: &[
            "double_quoted_string",
            "single_quoted_string",
            "json_string",
        ],
        interpolations: &["expansion"],
        fragments: &[],
        calls: &[],
        paths: &[],
        keyed: &["param"],
        optional: &["param", "mount_param"],
        optional_fields: &["as", "tag", "digest"],
        blocks: &["source_file"],
        functions: &[],
        same: &[],
        assignments: &[
            ("env_pair", "name", "value"),
            ("arg_pair", "name", "default"),
        ],
        binary: &[],
        declarators: &[],
        imports: &[],
        ..Kinds::NONE
    },
    read_import: |_, _, _| {},
    qualified_types: false,
    require: None,
    quoted_keys: false,
    sigil: None,
    variant: |_| None,
};
