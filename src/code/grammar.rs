//! A language's node kinds made ready: looked up by number, once per run.

use std::sync::OnceLock;

use super::lang::{Language, Place, Role};
use super::symbols::Symbols;

/// Meanings of a node, as bits.
pub(super) mod class {
    pub(in crate::code) const SKIPPED: u32 = 1;
    pub(in crate::code) const TRANSPARENT: u32 = 1 << 1;
    pub(in crate::code) const LIST: u32 = 1 << 2;
    pub(in crate::code) const NAME: u32 = 1 << 3;
    pub(in crate::code) const STRING: u32 = 1 << 4;
    pub(in crate::code) const INTERPOLATION: u32 = 1 << 5;
    pub(in crate::code) const FRAGMENT: u32 = 1 << 6;
    pub(in crate::code) const CALL: u32 = 1 << 7;
    pub(in crate::code) const PATH: u32 = 1 << 8;
    pub(in crate::code) const KEYED: u32 = 1 << 9;
    pub(in crate::code) const OPTIONAL: u32 = 1 << 10;
    pub(in crate::code) const BLOCK: u32 = 1 << 11;
    pub(in crate::code) const FUNCTION: u32 = 1 << 12;
    pub(in crate::code) const IMPORT: u32 = 1 << 13;
    pub(in crate::code) const NAMED: u32 = 1 << 14;
    pub(in crate::code) const BINARY: u32 = 1 << 16;
    pub(in crate::code) const DECLARATOR: u32 = 1 << 18;
    /// See [`Tokens`](crate::code::lang::Tokens).
    pub(in crate::code) const TOKENS: u32 = 1 << 19;
    /// See [`Kinds::open`](crate::code::lang::Kinds::open).
    pub(in crate::code) const OPEN: u32 = 1 << 20;
    /// See [`Kinds::word_lists`](crate::code::lang::Kinds::word_lists).
    pub(in crate::code) const WORDS: u32 = 1 << 21;
    /// An expression that is a statement by itself.
    pub(in crate::code) const STATEMENT: u32 = 1 << 17;
    /// The node holds nothing else: its text tells it from others of its kind.
    pub(in crate::code) const TOKEN: u32 = 1 << 15;
}

/// Kinds that stand for several of a grammar's own. Grammars number theirs from 0.
pub(super) mod kind {
    pub(in crate::code) const NAME: u16 = 0xFF00;
    pub(in crate::code) const STRING: u16 = 0xFF01;
    /// A string literal that holds code.
    pub(in crate::code) const TEMPLATE: u16 = 0xFF02;
    pub(in crate::code) const FRAGMENT: u16 = 0xFF03;
    pub(in crate::code) const ASSIGNMENT: u16 = 0xFF04;
    pub(in crate::code) const FIRST: u16 = NAME;
    pub(in crate::code) const LAST: u16 = ASSIGNMENT;
}

/// Fields that no grammar numbers: those of a [`kind::ASSIGNMENT`], and what a language's file says
/// of children whose fields have no name.
pub(super) mod field {
    pub(in crate::code) const TARGET: u16 = 0xFF00;
    pub(in crate::code) const VALUE: u16 = 0xFF01;
    pub(in crate::code) const CALLEE: u16 = 0xFF02;
    pub(in crate::code) const MEMBER: u16 = 0xFF03;
    pub(in crate::code) const EXTRA: u16 = 0xFF04;
    pub(in crate::code) const RESULT: u16 = 0xFF05;
    pub(in crate::code) const LABEL: u16 = 0xFF06;
    pub(in crate::code) const TYPE: u16 = 0xFF07;
    /// Of no node.
    pub(in crate::code) const NONE: u16 = u16::MAX;
}

/// A child by its place, as numbers of the grammar: see [`Place`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    Child(u8),
    After(u16),
    Kind(u16),
    Field(u16),
}

/// What nodes of a kind give new values to, and how often, as its name tells.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Defining {
    /// To the names in it, if it stands in a function.
    pub(super) parameters: bool,
    /// To its first child.
    pub(super) first: bool,
    /// Whatever is in it may run several times.
    pub(super) is_loop: bool,
}

impl Defining {
    fn of(kind: &str) -> Self {
        let changes = [
            "augmented",
            "compound_assignment",
            "operator_assignment",
            "update_expression",
        ];
        let first = changes.iter().any(|part| kind.contains(part))
            || matches!(
                kind,
                "inc_statement" | "dec_statement" | "postfix_unary_expression"
            )
            || kind.starts_with("for")
            || kind == "enhanced_for_statement";
        Self {
            parameters: kind.contains("param"),
            first,
            is_loop: kind.contains("for")
                || kind.contains("while")
                || kind.contains("loop")
                || kind.starts_with("do_"),
        }
    }
}

/// See the module.
pub(super) struct Grammar {
    pub(super) language: &'static Language,
    pub(super) parser: tree_sitter::Language,
    classes: Vec<u32>,
    canonical: Vec<u16>,
    /// Names of the kinds.
    names: Vec<Box<str>>,
    /// See [`Defining`]; made when it is needed.
    defining: OnceLock<Vec<Defining>>,
    /// For the kinds that are assignments: fields of target and value.
    assignments: Vec<Option<(u16, u16)>>,
    optional_fields: Vec<bool>,
    callee_fields: Vec<bool>,
    /// Fields that hold a member's own name, which no import can rename.
    member_fields: Vec<bool>,
    /// For the kinds with fields that have no name: places of children and their fields.
    unnamed: Vec<Vec<(Spot, u16)>>,
    /// The kind of `$name` in a string, if the grammar takes it for text.
    pub(super) dollar_names: Option<u16>,
}

/// Signs that say nothing that the tree does not say. `=` is one: `:=` and `=` assign alike.
const PUNCTUATION: &[&str] = &[
    "(", ")", "[", "]", "{", "}", ",", ";", ":", "=", "\"", "'", ".", "&.", "\\", "?",
];

/// Fields under which grammars keep what is called.
const CALLEE_FIELDS: &[&str] = &["function", "name", "constructor", "type", "macro", "method"];
const MEMBER_FIELDS: &[&str] = &[
    "attribute",
    "property",
    "field",
    "name",
    "method",
    "key",
    "label",
    "alias",
    "suffix",
];

impl Grammar {
    pub(super) fn new(language: &'static Language) -> Self {
        let parser = (language.grammar)();
        let count = parser.node_kind_count();
        let mut grammar = Self {
            language,
            classes: vec![0; count],
            canonical: (0..).take(count).collect(),
            names: Vec::with_capacity(count),
            defining: OnceLock::new(),
            assignments: vec![None; count],
            optional_fields: field_set(&parser, language.kinds.optional_fields),
            callee_fields: field_set(&parser, CALLEE_FIELDS),
            member_fields: field_set(&parser, MEMBER_FIELDS),
            unnamed: unnamed(&parser, language.kinds.unnamed),
            dollar_names: language
                .kinds
                .dollar_names
                .map(|name| parser.id_for_node_kind(name, true)),
            parser,
        };
        grammar.classify();
        grammar
    }

    fn classify(&mut self) {
        let kinds = &self.language.kinds;
        let classes = [
            (class::SKIPPED, kinds.skipped),
            (class::TRANSPARENT, kinds.transparent),
            (class::LIST, kinds.lists),
            (class::NAME, kinds.names),
            (class::STRING, kinds.strings),
            (class::INTERPOLATION, kinds.interpolations),
            (class::FRAGMENT, kinds.fragments),
            (class::CALL, kinds.calls),
            (class::PATH, kinds.paths),
            (class::KEYED, kinds.keyed),
            (class::OPTIONAL, kinds.optional),
            (class::BLOCK, kinds.blocks),
            (class::FUNCTION, kinds.functions),
            (class::IMPORT, kinds.imports),
            (class::BINARY, kinds.binary),
            (class::DECLARATOR, kinds.declarators),
            (class::OPEN, kinds.open),
            (class::WORDS, kinds.word_lists),
        ];
        for id in 0..u16::try_from(self.classes.len()).unwrap_or(u16::MAX) {
            let name = self.parser.node_kind_for_id(id);
            self.names.push(name.unwrap_or("").into());
            let Some(name) = name else { continue };
            if !self.parser.node_kind_is_named(id) {
                if PUNCTUATION.contains(&name) {
                    self.classes[usize::from(id)] = class::SKIPPED;
                }
                continue;
            }
            let index = usize::from(id);
            let meanings = classes.iter().filter(|(_, names)| names.contains(&name));
            self.classes[index] = meanings.fold(class::NAMED, |all, (bit, _)| all | bit);
            if name == "expression_statement" {
                self.classes[index] |= class::STATEMENT;
            }
            if kinds
                .tokens
                .as_ref()
                .is_some_and(|tokens| tokens.kind == name)
            {
                self.classes[index] |= class::TOKENS;
            }
            let mut canonical_name = name;
            if let Some(group) = kinds.same.iter().find(|group| group.contains(&name)) {
                canonical_name = group[0];
            }
            self.canonical[index] = self.parser.id_for_node_kind(canonical_name, true);
            if let Some((_, target, value)) = kinds.assignments.iter().find(|row| row.0 == name) {
                let field = |name: &str| match self.field_id(name) {
                    0 => field::NONE,
                    id => id,
                };
                self.assignments[index] = Some((field(target), field(value)));
                self.canonical[index] = kind::ASSIGNMENT;
            }
        }
    }

    pub(super) fn class(&self, kind: u16) -> u32 {
        // ERROR is numbered from the top.
        self.classes
            .get(usize::from(kind))
            .copied()
            .unwrap_or(class::NAMED)
    }

    /// The grammar's name of the kind; empty for kinds that stand for several.
    pub(super) fn kind_name(&self, kind: u16) -> &str {
        match kind {
            // ERROR is none of the grammar's own.
            u16::MAX => "ERROR",
            kind => self.names.get(usize::from(kind)).map_or("", |name| name),
        }
    }

    pub(super) fn defining(&self, kind: u16) -> Defining {
        let kinds = self
            .defining
            .get_or_init(|| self.names.iter().map(|name| Defining::of(name)).collect());
        kinds.get(usize::from(kind)).copied().unwrap_or_default()
    }

    /// How many kinds the grammar has.
    pub(super) fn kind_count(&self) -> usize {
        self.classes.len()
    }

    pub(super) fn canonical(&self, kind: u16) -> u16 {
        self.canonical
            .get(usize::from(kind))
            .copied()
            .unwrap_or(kind)
    }

    pub(super) fn assignment_fields(&self, kind: u16) -> Option<(u16, u16)> {
        self.assignments.get(usize::from(kind)).copied().flatten()
    }

    /// The number of a field by its name; those that come of a child's place stand in parentheses.
    pub(super) fn field_id(&self, name: &str) -> u16 {
        match name {
            "(callee)" => return field::CALLEE,
            "(value)" => return field::VALUE,
            "(extra)" => return field::EXTRA,
            "(label)" => return field::LABEL,
            "(type)" => return field::TYPE,
            _ => {}
        }
        self.parser.field_id_for_name(name).map_or(0, |id| id.get())
    }

    pub(super) fn is_optional_field(&self, field: u16) -> bool {
        field == field::EXTRA || in_set(&self.optional_fields, field)
    }

    pub(super) fn is_callee_field(&self, field: u16) -> bool {
        field == field::CALLEE || in_set(&self.callee_fields, field)
    }

    pub(super) fn is_member_field(&self, field: u16) -> bool {
        field == field::MEMBER || in_set(&self.member_fields, field)
    }

    /// Children of this kind of node that have a field by their place.
    pub(super) fn unnamed(&self, kind: u16) -> &[(Spot, u16)] {
        self.unnamed
            .get(usize::from(kind))
            .map_or(&[], Vec::as_slice)
    }
}

/// Empty for grammars that name all their fields.
fn unnamed(
    parser: &tree_sitter::Language,
    rows: &[(&'static str, Place, Role)],
) -> Vec<Vec<(Spot, u16)>> {
    if rows.is_empty() {
        return Vec::new();
    }
    let mut table = vec![Vec::new(); parser.node_kind_count()];
    for (parent, place, role) in rows {
        let spot = match place {
            Place::Child(index) => Spot::Child(*index),
            Place::After(sign) => Spot::After(parser.id_for_node_kind(sign, false)),
            Place::Kind(kind) => Spot::Kind(parser.id_for_node_kind(kind, true)),
            Place::Field(name) => {
                let id = parser.field_id_for_name(name);
                Spot::Field(id.map_or(field::NONE, |id| id.get()))
            }
        };
        let field = match role {
            Role::Callee => field::CALLEE,
            Role::Member => field::MEMBER,
            Role::Target => field::TARGET,
            Role::Value => field::VALUE,
            Role::Extra => field::EXTRA,
            Role::Result => field::RESULT,
            Role::Label => field::LABEL,
            Role::Type => field::TYPE,
        };
        // A kind may have several numbers: aliases of one name.
        for (id, places) in table.iter_mut().enumerate() {
            let kind = u16::try_from(id).unwrap_or(u16::MAX);
            if parser.node_kind_for_id(kind) == Some(parent) && parser.node_kind_is_named(kind) {
                places.push((spot, field));
            }
        }
    }
    table
}

fn field_set(parser: &tree_sitter::Language, names: &[&str]) -> Vec<bool> {
    let mut set = vec![false; parser.field_count() + 1];
    for name in names {
        if let Some(id) = parser.field_id_for_name(name) {
            set[usize::from(id.get())] = true;
        }
    }
    set
}

fn in_set(set: &[bool], field: u16) -> bool {
    set.get(usize::from(field)).copied().unwrap_or(false)
}

/// Turns the text of a name into its number.
pub(super) trait Naming {
    fn number(&mut self, name: &str) -> u32;
}

/// Code that is scanned.
impl Naming for &Symbols {
    fn number(&mut self, name: &str) -> u32 {
        Symbols::number(self, name)
    }
}

/// Patterns: each name gets a number.
impl Naming for &mut Symbols {
    fn number(&mut self, name: &str) -> u32 {
        self.add(name)
    }
}

#[cfg(test)]
mod tests {
    use crate::code::lang::{Kinds, LANGUAGES, Place};

    fn all(kinds: &'static Kinds) -> impl Iterator<Item = &'static str> {
        let lists = [
            kinds.skipped,
            kinds.transparent,
            kinds.lists,
            kinds.names,
            kinds.strings,
            kinds.interpolations,
            kinds.fragments,
            kinds.calls,
            kinds.paths,
            kinds.keyed,
            kinds.optional,
            kinds.blocks,
            kinds.functions,
            kinds.binary,
            kinds.declarators,
            kinds.imports,
        ];
        let same = kinds.same.iter().copied();
        let tokens = kinds.tokens.iter().map(|tokens| tokens.kind);
        let assignments = kinds.assignments.iter().map(|(kind, ..)| *kind);
        let parents = kinds.unnamed.iter().map(|(kind, ..)| *kind);
        let places = kinds
            .unnamed
            .iter()
            .filter_map(|(_, place, _)| match place {
                Place::Kind(kind) => Some(*kind),
                _ => None,
            });
        let lists = lists.into_iter().chain(same).flatten().copied();
        let others = parents.chain(places).chain(kinds.dollar_names);
        lists.chain(assignments).chain(tokens).chain(others)
    }

    /// A misspelt kind would be looked for in vain.
    #[test]
    fn every_kind_is_one_of_a_grammar() {
        for language in LANGUAGES {
            let knows = |name: &&str| {
                // Languages with folders of rules in common share their kinds.
                let mut alike = LANGUAGES
                    .iter()
                    .filter(|other| other.rule_folders.contains(&language.rule_folders[0]));
                alike.any(|other| (other.grammar)().id_for_node_kind(name, true) != 0)
            };
            let unknown: Vec<&str> = all(&language.kinds).filter(|name| !knows(name)).collect();
            assert!(unknown.is_empty(), "{}: {unknown:?}", language.names[0]);
        }
    }
}
