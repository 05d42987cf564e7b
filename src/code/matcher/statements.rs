//! Statements that follow each other, in one list or across nested blocks.

use super::children::is_many;
use super::{Matcher, Next};
use crate::code::grammar::{class, kind};
use crate::code::pattern::{Form, Part};
use crate::code::tree::NodeId;

impl<'f> Matcher<'f> {
    /// Statements that begin at the node, or with the statement that holds it.
    pub(super) fn statements_at(
        &mut self,
        parts: &[Part],
        id: NodeId,
        record: &mut dyn FnMut(&mut Self, u32, u32) -> bool,
    ) {
        let tree = &self.file.tree;
        let leading = parts
            .iter()
            .take_while(|part| matches!(part.form, Form::Dots))
            .count();
        let Some((first, rest)) = parts[leading..].split_first() else {
            return;
        };
        let Some(statement) = self.file.statement_of(id) else {
            return;
        };
        if statement != id && !is_expression(first) {
            return;
        }
        let Some(parent) = tree.parent(statement) else {
            return;
        };
        let start = if leading > 0 {
            tree.node(parent + 1).start
        } else {
            tree.node(statement).start
        };
        let end = tree.node(parent).next;
        let after = tree.node(statement).next;
        self.part(first, id, &mut |matcher| {
            matcher.reach = matcher.file.tree.node(statement).end;
            matcher.statements(rest, after, end, 0, &mut |matcher| {
                let reach = matcher.reach;
                record(matcher, start, reach)
            })
        });
    }

    /// All statements of a block.
    pub(super) fn body(
        &mut self,
        parts: &[Part],
        first: NodeId,
        end: NodeId,
        next: Next<'_, 'f>,
    ) -> bool {
        let outer = std::mem::take(&mut self.reach);
        let stop = self.statements(parts, first, end, 0, &mut |matcher| {
            if matcher.reach < matcher.file.last_end(first, end) {
                return false;
            }
            let inner = std::mem::replace(&mut matcher.reach, outer);
            let stop = next(matcher);
            matcher.reach = inner;
            stop
        });
        self.reach = outer;
        stop
    }

    /// Statements from `first` on. After `...` the next one may also stand in a nested block, but
    /// not in a nested function. Nothing before the byte `floor` counts.
    fn statements(
        &mut self,
        parts: &[Part],
        first: NodeId,
        end: NodeId,
        floor: u32,
        next: Next<'_, 'f>,
    ) -> bool {
        let tree = &self.file.tree;
        let Some((part, rest)) = parts.split_first() else {
            return next(self);
        };
        if !is_many(part) {
            let mut id = first;
            while id < end && self.may_be_left_out(id, false) {
                id = tree.node(id).next;
            }
            return id < end
                && self.search(
                    parts,
                    id,
                    end,
                    floor,
                    class::FUNCTION | class::BLOCK | class::STATEMENT,
                    next,
                );
        }
        let reach = self.reach;
        if rest.is_empty() {
            self.reach = self.file.list_end(first, end).max(reach);
            let stop = next(self);
            self.reach = reach;
            return stop;
        }
        let mut statement = first;
        while statement < end {
            // `#else` stands in the list of `#if`, but is no statement that follows.
            if tree.grammar.is_optional_field(tree.node(statement).field) {
                break;
            }
            let after = tree.node(statement).next;
            if tree.node(statement).end > floor
                && self.search(rest, statement, end, floor, class::FUNCTION, next)
            {
                return true;
            }
            statement = after;
        }
        // Only `...` is left: it may stand for nothing.
        rest.iter().all(is_many) && next(self)
    }

    /// Tries the first part at the statement, and inside it except in nodes of the class `closed`.
    fn search(
        &mut self,
        parts: &[Part],
        statement: NodeId,
        end: NodeId,
        floor: u32,
        closed: u32,
        next: Next<'_, 'f>,
    ) -> bool {
        let Some((part, rest)) = parts.split_first() else {
            return next(self);
        };
        if is_many(part) {
            return self.statements(parts, statement, end, floor, next);
        }
        let tree = &self.file.tree;
        let inside = tree.node(statement).next;
        let mut id = statement;
        while id < inside {
            let node = tree.node(id);
            let is_closed = node.class & closed != 0;
            if id != statement && is_closed {
                id = node.next;
                continue;
            }
            if node.start >= floor
                && self.could_be(part, id)
                && self.statement(part, id, rest, statement, end, next)
            {
                return true;
            }
            let is_function = node.class & class::FUNCTION != 0;
            id = if is_function { node.next } else { id + 1 };
        }
        false
    }

    /// One statement at the node, then the rest: in the same list as the node, or in the list that
    /// `outer` stands in when `...` follows.
    fn statement(
        &mut self,
        part: &Part,
        id: NodeId,
        rest: &[Part],
        outer: NodeId,
        end: NodeId,
        next: Next<'_, 'f>,
    ) -> bool {
        let tree = &self.file.tree;
        let node = *tree.node(id);
        let reach = self.reach;
        self.part(part, id, &mut |matcher| {
            matcher.reach = reach.max(node.end);
            let stop = if rest.first().is_none_or(is_many) {
                matcher.statements(rest, outer, end, node.end, next)
            } else {
                let file = matcher.file;
                let statement = file.statement_of(id).unwrap_or(id);
                let list_end = file
                    .tree
                    .parent(statement)
                    .map_or(end, |list| file.tree.node(list).next);
                matcher.statements(
                    rest,
                    file.tree.node(statement).next,
                    list_end,
                    node.end,
                    next,
                )
            };
            matcher.reach = reach;
            stop
        })
    }

    /// A quick look before a part is tried at every node of a statement.
    fn could_be(&self, part: &Part, id: NodeId) -> bool {
        let node = self.file.tree.node(id);
        match &part.form {
            Form::Node { kind, .. } | Form::Token(kind, _) => node.kind == *kind,
            Form::Text(_) => matches!(node.kind, kind::STRING | kind::TEMPLATE),
            _ => true,
        }
    }
}

/// Whether the part is an expression, which may stand anywhere in a statement.
fn is_expression(part: &Part) -> bool {
    match &part.form {
        Form::Node { kind, class, .. } => class & class::CALL != 0 || *kind == kind::ASSIGNMENT,
        Form::Path(_) | Form::Text(_) | Form::Chain(_) | Form::Deep(_) => true,
        _ => false,
    }
}
