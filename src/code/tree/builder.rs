//! Reads tree-sitter's tree into ours, in one walk of its cursor.

use tree_sitter::TreeCursor;

use super::{NO_PARENT, Node, NodeId, Tree};
use crate::code::grammar::{Naming, Spot, class, field, kind};
use crate::code::tokens;

/// A node on the way from the root to where the cursor is.
pub(super) struct Open<'t> {
    /// Its own number, or its parent's if it is left out.
    id: NodeId,
    /// Handed down to children.
    field: u16,
    /// If it is an assignment: the grammar's fields of target and value.
    assignment: Option<(u16, u16)>,
    string: bool,
    emitted: bool,
    concatenated: bool,
    /// What it holds is a statement by itself.
    statement: bool,
    /// Children that have a field by their place.
    unnamed: &'t [(Spot, u16)],
    /// How many named children there have been.
    count: u8,
    /// The last child that was a sign.
    sign: u16,
    /// How many children are still to come. To ask the cursor takes longer.
    left: u32,
}

impl Open<'_> {
    /// A node without anything special about it.
    pub(super) fn of(id: NodeId) -> Self {
        Self {
            id,
            field: 0,
            assignment: None,
            string: false,
            emitted: true,
            concatenated: false,
            statement: false,
            unnamed: &[],
            count: 0,
            sign: 0,
            left: 0,
        }
    }

    /// The field of the next child: its own, or that which it has by its place; 0: none.
    fn field_of(&mut self, kind: u16, class: u32, own: u16) -> u16 {
        if self.unnamed.is_empty() {
            return own;
        }
        if class & class::NAMED == 0 {
            self.sign = kind;
            return own;
        }
        if class & class::SKIPPED != 0 {
            return own;
        }
        let spots = [
            Spot::Child(self.count),
            Spot::After(self.sign),
            Spot::Kind(kind),
            Spot::Field(own),
        ];
        self.count = self.count.saturating_add(1);
        let row = self.unnamed.iter().find(|row| spots.contains(&row.0));
        if row.is_some_and(|row| matches!(row.0, Spot::After(_))) {
            self.sign = 0;
        }
        row.map_or(own, |row| row.1)
    }
}

/// Makes the tree, node by node.
pub(super) struct Builder<'t, N> {
    pub(super) tree: Tree<'t>,
    pub(super) open: Vec<Open<'t>>,
    pub(super) naming: N,
    pub(super) reader: tokens::Reader,
    /// Where the text that the cursor walks begins in the source; below zero, as two's complement, if
    /// words near its start were put into something to be read.
    pub(super) offset: usize,
}

impl<N: Naming> Builder<'_, N> {
    pub(super) fn walk(&mut self, mut cursor: TreeCursor<'_>) {
        let base = self.open.len();
        loop {
            if self.enter(&cursor) {
                let has_children = self.open.last().is_some_and(|open| open.left > 0);
                if has_children && cursor.goto_first_child() {
                    continue;
                }
                self.leave(true);
            }
            while self.was_last(base) || !cursor.goto_next_sibling() {
                if !cursor.goto_parent() {
                    while self.open.len() > base {
                        self.leave(false);
                    }
                    return;
                }
                self.leave(false);
            }
        }
    }

    /// Counts a child that was walked, of a node opened since. Says whether it was the last.
    fn was_last(&mut self, base: usize) -> bool {
        match self.open.get_mut(base..).and_then(|open| open.last_mut()) {
            Some(open) => {
                open.left = open.left.saturating_sub(1);
                open.left == 0
            }
            None => false,
        }
    }

    /// Takes the node at the cursor. Says whether to look at its children; if so, `leave` is due.
    fn enter(&mut self, cursor: &TreeCursor<'_>) -> bool {
        let node = cursor.node();
        let grammar = self.tree.grammar;
        let kind_id = node.kind_id();
        let mut class = grammar.class(kind_id);
        // To ask for the field takes longer than all else here.
        let counts = |open: &Open| !open.unnamed.is_empty();
        if class & class::SKIPPED != 0 && !self.open.last().is_some_and(counts) {
            return false;
        }
        let mut field = cursor.field_id().map_or(0, |id| id.get());
        if let Some(open) = self.open.last_mut() {
            field = open.field_of(kind_id, class, field);
        }
        if class & class::SKIPPED != 0 {
            return false;
        }
        if class & class::NAMED == 0 && field == 0 {
            return false;
        }
        let (parent, assignment) = match self.open.last() {
            Some(open) => {
                // What is left out leaves its field to what it holds.
                if open.field != 0 || !open.emitted {
                    field = open.field;
                }
                if open.statement {
                    class |= class::STATEMENT;
                }
                (open.id, open.assignment)
            }
            None => (NO_PARENT, None),
        };
        if let Some((target, value)) = assignment {
            field = match field {
                _ if field == target => field::TARGET,
                _ if field == value => field::VALUE,
                other => other,
            };
        }
        let transparent = class & class::TRANSPARENT != 0
            || class & class::LIST != 0 && node.named_child_count() == 1;
        if transparent {
            self.open.push(Open {
                field,
                emitted: false,
                statement: class & class::STATEMENT != 0,
                left: node.child_count(),
                ..Open::of(parent)
            });
            return true;
        }
        // What was put behind the text to close it is no part of it.
        let length = self.tree.source.len();
        let mut range = node.byte_range();
        range.start = range.start.wrapping_add(self.offset).min(length);
        range.end = range.end.wrapping_add(self.offset).min(length);
        if class & class::TOKENS != 0 && self.expand(node, class, field, range.clone()) {
            return false;
        }
        if class & class::FRAGMENT != 0
            && let Some(interpolation) = grammar.dollar_names
        {
            range.start = self.dollar_name(interpolation, range.clone());
            if range.is_empty() {
                return false;
            }
        }
        // A name is one, whatever it is made of: `$` and `a`.
        if class & class::NAME != 0 {
            self.emit(kind_id, class | class::TOKEN, field, parent, range);
            return false;
        }
        let left = node.child_count();
        if left == 0 {
            self.emit(kind_id, class | class::TOKEN, field, parent, range);
            return false;
        }
        let text = &self.tree.source[range.clone()];
        let string = class & class::STRING != 0;
        let concatenated = string && node.kind() == "concatenated_string";
        let is_plain = string && !concatenated && !may_hold_code(text);
        if is_plain || matches!(text, "()" | "[]" | "{}") {
            self.emit(kind_id, class, field, parent, range);
            return false;
        }
        let id = self.emit(kind_id, class, field, parent, range);
        self.open.push(Open {
            assignment: grammar.assignment_fields(kind_id),
            string,
            concatenated,
            unnamed: grammar.unnamed(kind_id),
            left,
            ..Open::of(id)
        });
        true
    }

    /// Takes loose words as the expressions they are, if they are such.
    fn expand(
        &mut self,
        node: tree_sitter::Node<'_>,
        class: u32,
        field: u16,
        range: std::ops::Range<usize>,
    ) -> bool {
        let Some(parent) = self.open.last().map(|open| open.id) else {
            return false;
        };
        let grammar = self.tree.grammar;
        if !self.tree.has(parent, class::CALL) || !tokens::is_worth_reading(node) {
            return false;
        }
        let text = &self.tree.source[range.clone()];
        let Some(read) = self.reader.read(grammar, text) else {
            return false;
        };
        let Some(list) = read.list() else {
            return false;
        };
        let outer = std::mem::replace(&mut self.offset, range.start.wrapping_sub(read.before));
        let id = self.emit(node.kind_id(), class, field, parent, range);
        self.open.push(Open::of(id));
        for child in list.children(&mut list.walk()) {
            self.walk(child.walk());
        }
        self.open.pop();
        self.offset = outer;
        self.reader.leave();
        let next = self.tree.nodes.len() as NodeId;
        self.tree.nodes[id as usize].next = next;
        true
    }

    /// Where the text goes on after the name that belongs to a `$` before it; the `$` becomes an
    /// interpolation that holds the name.
    fn dollar_name(&mut self, interpolation: u16, text: std::ops::Range<usize>) -> usize {
        let source = self.tree.source;
        let name = &source[text.clone()];
        let length = name
            .find(|c: char| !(c.is_alphanumeric() || c == '_'))
            .unwrap_or(name.len());
        let Some(sign) = self.tree.nodes.last_mut() else {
            return text.start;
        };
        let is_sign = sign.kind == kind::FRAGMENT
            && sign.end as usize == text.start
            && &source[sign.start as usize..text.start] == "$";
        if !is_sign || length == 0 || name.starts_with(|c: char| c.is_numeric()) {
            return text.start;
        }
        let end = text.start + length;
        sign.kind = interpolation;
        sign.class = self.tree.grammar.class(interpolation);
        sign.end = end as u32;
        sign.next += 1;
        let symbol = self.naming.number(&source[text.start..end]);
        let id = self.tree.nodes.len() as NodeId;
        self.tree.nodes.push(Node {
            kind: kind::NAME,
            field: 0,
            class: class::NAMED | class::NAME | class::TOKEN,
            symbol,
            start: text.start as u32,
            end: end as u32,
            parent: id - 1,
            next: id + 1,
        });
        end
    }

    fn emit(
        &mut self,
        kind_id: u16,
        class: u32,
        field: u16,
        parent: NodeId,
        range: std::ops::Range<usize>,
    ) -> NodeId {
        let mut kind = self.tree.grammar.canonical(kind_id);
        let mut symbol = 0;
        if class & class::NAME != 0 {
            kind = kind::NAME;
            symbol = self.naming.number(&self.tree.source[range.clone()]);
        } else if class & class::FRAGMENT != 0 {
            kind = kind::FRAGMENT;
        } else if class & class::STRING != 0 {
            kind = kind::STRING;
        }
        // Some grammars end a block with the line break behind it.
        let mut end = range.end;
        if self.tree.source[range.clone()].ends_with('\n') {
            end = range.start + self.tree.source[range.clone()].trim_end().len();
        }
        let id = self.tree.nodes.len() as NodeId;
        if class & class::IMPORT != 0 {
            self.tree.imports.push(id);
        }
        self.tree.nodes.push(Node {
            kind,
            field,
            class,
            symbol,
            start: range.start as u32,
            end: end as u32,
            parent,
            next: id + 1,
        });
        id
    }

    fn leave(&mut self, childless: bool) {
        let Some(open) = self.open.pop() else { return };
        if !open.emitted {
            return;
        }
        let index = open.id as usize;
        if open.string {
            let holds_code = self.tree.children_within(open.id).any(|child| {
                let node = self.tree.node(child);
                if open.concatenated {
                    node.kind != kind::STRING
                } else {
                    node.class & class::INTERPOLATION != 0
                }
            });
            if holds_code {
                self.tree.nodes[index].kind = kind::TEMPLATE;
            } else if !open.concatenated {
                self.tree.nodes.truncate(index + 1);
            }
        }
        let next = self.tree.nodes.len() as NodeId;
        let node = &mut self.tree.nodes[index];
        node.next = next;
        let is_empty_list = || {
            let text = &self.tree.source[node.start as usize..node.end as usize];
            text.starts_with(['(', '[', '{'])
        };
        if childless || next == open.id + 1 && !open.string && !is_empty_list() {
            node.class |= class::TOKEN;
        }
    }
}

/// Whether a string literal has one of the signs with which code begins in it, in any language: only
/// then its parts are worth a walk.
fn may_hold_code(literal: &str) -> bool {
    literal.contains(['{', '$', '#', '`']) || literal.contains("\\(")
}
