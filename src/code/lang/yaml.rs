//! YAML: workflows, manifests and other settings that run code.

use super::{Holes, Kinds, Language};

pub(crate) const LANGUAGE: Language = Language {
    names: &["yaml", "yml"],
    rule_names: &["yaml", "yml"],
    rule_folders: &["yaml"],
    endings: &["yaml", "yml"],
    interpreters: &[],
    line_comment: "#",
    grammar: || tree_sitter_yaml::LANGUAGE.into(),
    wrappers: &[("", "\n")],
    holes: Holes {
        statement: "@: @",
        member: "@: @",
        parameter: "@",
        entry: "@",
        statement_first: true,
        opens_parameters: |_| false,
    },
    kinds: Kinds {
        skipped: &["comment", "anchor", "tag", "escape_sequence"],
        transparent: &[
            "document",
            "block_node",
            "flow_node",
            "plain_scalar",
            "block_sequence_item",
        ],
        lists: &[],
        names: &["string_scalar"],
        strings: &["double_quote_scalar", "single_quote_scalar"],
        interpolations: &[],
        fragments: &[],
        calls: &[],
        paths: &[],
        keyed: &["block_mapping_pair", "flow_pair"],
        optional: &[],
        optional_fields: &[],
        blocks: &[],
        functions: &[],
        same: &[
            &["block_mapping", "flow_mapping"],
            &["block_sequence", "flow_sequence"],
            &["block_mapping_pair", "flow_pair"],
        ],
        assignments: &[],
        binary: &[],
        declarators: &[],
        imports: &[],
        ..Kinds::NONE
    },
    read_import: |_, _, _| {},
    qualified_types: false,
    require: None,
    quoted_keys: true,
};
