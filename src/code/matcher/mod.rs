//! Does this pattern match at this node, and with which values of its metavariables?
//!
//! Matching goes forward only: each step is handed what remains to be matched as `next`, so every
//! way to fill the holes is tried, and a later part can reject an earlier choice. `next` says
//! whether to stop looking for further ways. Recursion is as deep as the pattern, never as the code.

mod children;
mod statements;

use super::file::File;
use super::grammar::{class, field, kind};
use super::lazy_regex::LazyRegex;
use super::pattern::{Anchor, Form, Part, Pattern, Slot, TextForm};
use super::tree::NodeId;

/// What a metavariable stands for in one match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    Node(NodeId),
    /// The content of this string literal.
    Content(NodeId),
    /// The nodes from the first up to, not including, the second.
    Nodes(NodeId, NodeId),
}

/// Values by slot.
pub(super) type Values = Vec<Option<Value>>;

/// A place where a pattern matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) values: Values,
}

/// What the value of a metavariable must match for a match to be of any use.
pub(super) type Demand<'r> = (Slot, &'r LazyRegex);

/// So many bytes are matched with a regular expression in about the time of a step.
const BYTES_PER_STEP: u64 = 16;
/// Ways to match at one node that are told apart; more are not worth it.
const MAX_WAYS: usize = 64;

/// All matches of the pattern in the file, in the order of the text.
pub(super) fn find(
    file: &File<'_>,
    pattern: &Pattern,
    slots: usize,
    demands: &[Demand<'_>],
) -> Vec<Match> {
    if !file.may_match(pattern) {
        return Vec::new();
    }
    let mut matcher = Matcher {
        file,
        demands,
        values: vec![None; slots],
        reach: 0,
    };
    let mut found = Vec::new();
    let mut try_at = |id: NodeId| matcher.find_at(pattern, id, &mut found);
    match pattern.anchor {
        Anchor::Call(kind, symbol) => file.calls(kind, symbol).for_each(&mut try_at),
        Anchor::Name(symbol) => file.paths_to(symbol).for_each(&mut try_at),
        Anchor::Kind(kind) => match demanded_callee(pattern, demands) {
            Some((field, regex)) => {
                let calls = file.calls_of(kind, field, regex);
                calls.iter().copied().for_each(&mut try_at);
            }
            None => file.kind(kind).iter().copied().for_each(&mut try_at),
        },
        Anchor::Nothing => {}
        Anchor::Any => (0..file.tree.nodes.len() as NodeId).for_each(&mut try_at),
    }
    found
}

/// If the pattern is a call of something that must have a certain name: its field, and the name.
fn demanded_callee<'r>(pattern: &Pattern, demands: &[Demand<'r>]) -> Option<(u16, &'r LazyRegex)> {
    let [
        Part {
            form: Form::Node {
                class, children, ..
            },
            ..
        },
    ] = pattern.parts.as_slice()
    else {
        return None;
    };
    let Part {
        field,
        form: Form::Metavariable(Some(slot)),
    } = children.first()?
    else {
        return None;
    };
    let is_call = class & class::CALL != 0 && *field != 0 && children.len() > 1;
    let demand = demands.iter().find(|demand| demand.0 == *slot);
    demand.filter(|_| is_call).map(|demand| (*field, demand.1))
}

struct Matcher<'f> {
    file: &'f File<'f>,
    demands: &'f [Demand<'f>],
    /// Whoever sets one takes it back: between two nodes all are `None`.
    values: Values,
    /// Where the statements matched so far end.
    reach: u32,
}

type Next<'n, 'f> = &'n mut dyn FnMut(&mut Matcher<'f>) -> bool;

impl<'f> Matcher<'f> {
    fn find_at(&mut self, pattern: &Pattern, id: NodeId, found: &mut Vec<Match>) {
        let first = found.len();
        let tree = &self.file.tree;
        let mut record = |matcher: &mut Self, start: u32, end: u32| {
            let new = Match {
                start,
                end,
                values: matcher.values.clone(),
            };
            if !found[first..].contains(&new) {
                found.push(new);
            }
            found.len() - first >= MAX_WAYS
        };
        if let [only] = pattern.parts.as_slice() {
            let node = tree.node(id);
            if pattern.is_statement && node.class & class::STATEMENT == 0 {
                return;
            }
            let (start, end) = (node.start, node.end);
            self.part(only, id, &mut |matcher| record(matcher, start, end));
        } else {
            self.statements_at(&pattern.parts, id, &mut record);
        }
    }

    fn part(&mut self, part: &Part, id: NodeId, next: Next<'_, 'f>) -> bool {
        if !self.file.budget.spend(1) {
            return true;
        }
        let tree = &self.file.tree;
        let node = tree.node(id);
        match &part.form {
            Form::Dots | Form::Many(None) | Form::Metavariable(None) => next(self),
            Form::Many(Some(slot)) | Form::Metavariable(Some(slot)) => {
                self.bind(*slot, Value::Node(tree.declared(id)), next)
            }
            Form::Typed(slot, kind) => {
                self.file.has_type(tree.core(id), kind)
                    && match slot {
                        Some(slot) => self.bind(*slot, Value::Node(id), next),
                        None => next(self),
                    }
            }
            Form::Deep(inner) => self.deep(inner, id, next),
            Form::Path(path) => self.file.is_path(tree.declared(id), path) && next(self),
            Form::Name(symbol) => self.is_key(id, *symbol) && next(self),
            Form::Chain(receiver) => {
                let mut at = Some(id);
                while let Some(receiver_id) = at {
                    if self.part(receiver, receiver_id, next) {
                        return true;
                    }
                    at = self.file.receiver(receiver_id);
                }
                false
            }
            Form::Token(kind, text) => {
                let id = match node.kind {
                    kind::NAME => self.file.constant(id).unwrap_or(id),
                    _ => id,
                };
                let node = tree.node(id);
                let is_it = match node.class & class::WORDS {
                    0 => tree.token(id) == &**text,
                    _ => has_words(tree.text(id), text),
                };
                node.kind == *kind && is_it && next(self)
            }
            Form::Text(text) => self.text(text, id, next),
            Form::Node {
                kind,
                class,
                children,
            } if node.kind == *kind => {
                !self.has_other_sign(*class, children, id)
                    && self.children(*class, children, id, next)
            }
            Form::Node {
                class, children, ..
            } => class & class::PATH != 0 && self.imported_member(children, id, next),
        }
    }

    /// Whether the operation is another one than the pattern's: a look tells that it does not match,
    /// whatever stands on both sides.
    fn has_other_sign(&self, class: u32, parts: &[Part], id: NodeId) -> bool {
        if class & class::BINARY == 0 {
            return false;
        }
        let tree = &self.file.tree;
        parts.iter().any(|part| {
            let Form::Token(kind, _) = part.form else {
                return false;
            };
            if part.field == 0 {
                return false;
            }
            let own = tree
                .children(id)
                .find(|child| tree.node(*child).field == part.field);
            own.is_some_and(|own| {
                let node = tree.node(own);
                // Numbers are tokens too, and names may stand for them.
                let is_sign = node.class & class::NAMED == 0;
                is_sign && node.kind != kind && !self.may_be_left_out(own, false)
            })
        })
    }

    /// At any depth, but not in functions that are defined there: they run at another time.
    fn deep(&mut self, inner: &Part, id: NodeId, next: Next<'_, 'f>) -> bool {
        let tree = &self.file.tree;
        let end = tree.node(id).next;
        let mut below = id;
        while below < end {
            let is_function = tree.has(below, class::FUNCTION);
            if self.part(inner, below, next) {
                return true;
            }
            below = if is_function {
                tree.node(below).next
            } else {
                below + 1
            };
        }
        false
    }

    /// The name of a member or key, quoted or not where the language does not mind.
    fn is_key(&self, id: NodeId, symbol: u32) -> bool {
        let tree = &self.file.tree;
        match tree.node(id).kind {
            kind::NAME => tree.node(id).symbol == symbol,
            kind::STRING if tree.grammar.language.quoted_keys => {
                self.file.symbol_of(tree.string_content(id)) == symbol
            }
            // Ruby's `:key => value` is `key: value`.
            _ if tree.grammar.language.quoted_keys && tree.has(id, class::TOKEN) => {
                let name = tree.text(id).strip_prefix(':');
                name.is_some_and(|name| self.file.symbol_of(name) == symbol)
            }
            _ => false,
        }
    }

    /// `module.$X` where the code imports the member by its own name.
    fn imported_member(&mut self, parts: &[Part], id: NodeId, next: Next<'_, 'f>) -> bool {
        let [prefix, member] = parts else {
            return false;
        };
        let (Form::Path(path), Form::Metavariable(slot)) = (&prefix.form, &member.form) else {
            return false;
        };
        self.file.is_member_of(id, path)
            && match slot {
                Some(slot) => self.bind(*slot, Value::Node(id), next),
                None => next(self),
            }
    }

    fn text(&mut self, text: &TextForm, id: NodeId, next: Next<'_, 'f>) -> bool {
        let tree = &self.file.tree;
        let id = match tree.node(id).kind {
            // The value of an assignment is reported where it is written.
            kind::NAME if tree.node(id).field != field::VALUE => {
                self.file.constant(id).unwrap_or(id)
            }
            _ => id,
        };
        let Some(content) = self.file.constant_text(id).filter(|_| !tree.is_name(id)) else {
            return tree.node(id).kind == kind::TEMPLATE
                && matches!(text, TextForm::AnyTemplate)
                && next(self);
        };
        match text {
            TextForm::Any | TextForm::AnyTemplate | TextForm::Metavariable(None) => next(self),
            TextForm::Exact(exact) => content == **exact && next(self),
            TextForm::Matches(regex) => regex.is_match(&content) && next(self),
            TextForm::Metavariable(Some(slot)) => self.bind(*slot, Value::Content(id), next),
        }
    }

    fn bind(&mut self, slot: Slot, value: Value, next: Next<'_, 'f>) -> bool {
        let value = match value {
            Value::Node(id) => Value::Node(self.file.tree.core(id)),
            other => other,
        };
        match self.values[slot] {
            Some(bound) => self.file.same_value(bound, value) && next(self),
            None => {
                if !self.is_of_use(slot, value) {
                    return false;
                }
                self.values[slot] = Some(value);
                let stop = next(self);
                self.values[slot] = None;
                stop
            }
        }
    }

    fn is_of_use(&self, slot: Slot, value: Value) -> bool {
        let mut demands = self.demands.iter().filter(|demand| demand.0 == slot);
        demands.all(|(_, regex)| {
            let text = self.file.value_text(value);
            text.is_some_and(|text| {
                self.file
                    .budget
                    .spend(1 + text.len() as u64 / BYTES_PER_STEP)
                    && self.file.is_match(regex, text)
            })
        })
    }
}

/// Whether all these words stand in the text.
fn has_words(text: &str, words: &str) -> bool {
    words
        .split_whitespace()
        .all(|word| text.split_whitespace().any(|other| other == word))
}
