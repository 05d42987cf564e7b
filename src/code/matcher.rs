//! Does this pattern match at this node, and with which values of its metavariables?
//!
//! Matching goes forward only: each step is handed what remains to be matched as `next`, so every
//! way to fill the holes is tried, and a later part can reject an earlier choice. `next` says
//! whether to stop looking for further ways. Recursion is as deep as the pattern, never as the code.

use std::cell::Cell;

use super::file::File;
use super::grammar::{class, kind};
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

/// Ways to match at one node that are told apart; more are not worth it.
const MAX_WAYS: usize = 64;

/// How much matching one file may cost; hostile code can make `...` try very many ways.
pub(super) struct Budget(Cell<u64>);

impl Budget {
    pub(super) fn new(steps: u64) -> Self {
        Self(Cell::new(steps))
    }

    pub(super) fn is_spent(&self) -> bool {
        self.0.get() == 0
    }

    fn take(&self) -> bool {
        self.spend(1)
    }

    /// Whether anything is left.
    pub(super) fn spend(&self, steps: u64) -> bool {
        let left = self.0.get();
        self.0.set(left.saturating_sub(steps));
        left > 0
    }
}

/// All matches of the pattern in the file, in the order of the text.
pub(super) fn find(file: &File<'_>, pattern: &Pattern, slots: usize) -> Vec<Match> {
    let mut matcher = Matcher {
        file,
        values: vec![None; slots],
        reach: 0,
    };
    let mut found = Vec::new();
    let mut try_at = |id: NodeId| matcher.find_at(pattern, id, &mut found);
    match pattern.anchor {
        Anchor::Call(kind, symbol) => file.calls(kind, symbol).for_each(&mut try_at),
        Anchor::Name(symbol) => file.paths_to(symbol).for_each(&mut try_at),
        Anchor::Kind(kind) => file.kind(kind).iter().copied().for_each(&mut try_at),
        Anchor::Any => (0..file.tree.nodes.len() as NodeId).for_each(&mut try_at),
    }
    found
}

struct Matcher<'f> {
    file: &'f File<'f>,
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
        self.values.fill(None);
    }

    /// Statements that begin at the node, or with the statement that holds it.
    fn statements_at(
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

    fn part(&mut self, part: &Part, id: NodeId, next: Next<'_, 'f>) -> bool {
        if !self.file.budget.take() {
            return true;
        }
        let tree = &self.file.tree;
        let node = tree.node(id);
        match &part.form {
            Form::Dots | Form::Many(None) | Form::Metavariable(None) => next(self),
            Form::Many(Some(slot)) | Form::Metavariable(Some(slot)) => {
                self.bind(*slot, Value::Node(tree.declared(id)), next)
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
                node.kind == *kind && tree.token(id) == &**text && next(self)
            }
            Form::Text(text) => self.text(text, id, next),
            Form::Node {
                kind,
                class,
                children,
            } if node.kind == *kind => self.children(*class, children, id, next),
            Form::Node {
                class, children, ..
            } => class & class::PATH != 0 && self.imported_member(children, id, next),
        }
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
        if !tree.is_constant_text(id) {
            return tree.node(id).kind == kind::TEMPLATE
                && matches!(text, TextForm::AnyTemplate)
                && next(self);
        }
        match text {
            TextForm::Any | TextForm::AnyTemplate | TextForm::Metavariable(None) => next(self),
            TextForm::Exact(exact) => tree.joined_content(id) == **exact && next(self),
            TextForm::Matches(regex) => regex.is_match(&tree.joined_content(id)) && next(self),
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
                self.values[slot] = Some(value);
                let stop = next(self);
                self.values[slot] = None;
                stop
            }
        }
    }

    fn children(&mut self, class: u32, parts: &[Part], id: NodeId, next: Next<'_, 'f>) -> bool {
        let (first, end) = (id + 1, self.file.tree.node(id).next);
        if let [
            Part {
                form: Form::Metavariable(slot),
                ..
            },
        ] = parts
        {
            return self.only_child(*slot, first, end, next);
        }
        if class & class::CALL != 0 && self.is_hole_for_method(parts, first) {
            return self.method_by_hole(parts, first, end, next);
        }
        if class & class::BLOCK != 0 {
            return self.body(parts, first, end, next);
        }
        if parts.first().is_some_and(Part::is_keyed) {
            return self.unordered(parts, id, next);
        }
        let skip_keyed = parts.iter().any(is_many);
        self.sequence(parts, first, end, skip_keyed, next)
    }

    /// The one hole of a node takes the one child, whatever its field: `sizeof($X)` is a type or a
    /// value.
    fn only_child(
        &mut self,
        slot: Option<Slot>,
        first: NodeId,
        end: NodeId,
        next: Next<'_, 'f>,
    ) -> bool {
        let tree = &self.file.tree;
        let mut id = first;
        while id < end && tree.node(id).next < end && self.may_be_left_out(id, false) {
            id = tree.node(id).next;
        }
        if id >= end || tree.node(id).next < end || tree.has(id, class::KEYED) {
            return false;
        }
        match slot {
            Some(slot) => self.bind(slot, Value::Node(tree.declared(id)), next),
            None => next(self),
        }
    }

    /// Whether the callee is a hole and the call has an object besides the method's name, as Java
    /// has it: `$F(...)` on `a.b(...)`.
    fn is_hole_for_method(&self, parts: &[Part], first: NodeId) -> bool {
        let Some(Part {
            field,
            form: Form::Metavariable(_),
        }) = parts.first()
        else {
            return false;
        };
        let tree = &self.file.tree;
        let second = tree.node(first).next;
        tree.grammar.is_member_field(*field)
            && tree.node(first).field != *field
            && tree
                .nodes
                .get(second as usize)
                .is_some_and(|node| node.field == *field)
    }

    fn method_by_hole(
        &mut self,
        parts: &[Part],
        object: NodeId,
        end: NodeId,
        next: Next<'_, 'f>,
    ) -> bool {
        let tree = &self.file.tree;
        let after = tree.node(tree.node(object).next).next;
        let rest = &parts[1..];
        let next = &mut |matcher: &mut Self| matcher.sequence(rest, after, end, false, next);
        match parts[0].form {
            Form::Metavariable(Some(slot)) => self.bind(slot, Value::Nodes(object, after), next),
            _ => next(self),
        }
    }

    /// All statements of a block.
    fn body(&mut self, parts: &[Part], first: NodeId, end: NodeId, next: Next<'_, 'f>) -> bool {
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

    /// Children in the order of the pattern, all of them.
    fn sequence(
        &mut self,
        parts: &[Part],
        first: NodeId,
        end: NodeId,
        skip_keyed: bool,
        next: Next<'_, 'f>,
    ) -> bool {
        let tree = &self.file.tree;
        let Some((part, rest)) = parts.split_first() else {
            let mut id = first;
            while id < end {
                if !self.may_be_left_out(id, skip_keyed) {
                    return false;
                }
                id = tree.node(id).next;
            }
            return next(self);
        };
        let mut id = first;
        if is_many(part) {
            if rest.is_empty() && matches!(part.form, Form::Dots) {
                return next(self);
            }
            loop {
                let stop = self.many(part, first, id, &mut |matcher| {
                    matcher.sequence(rest, id, end, skip_keyed, next)
                });
                if stop || id >= end {
                    return stop;
                }
                id = tree.node(id).next;
            }
        }
        while id < end {
            let node = tree.node(id);
            let after = node.next;
            let hole_on_keyed = node.class & class::KEYED != 0 && is_hole(part);
            if node.field == part.field
                && !hole_on_keyed
                && self.part(part, id, &mut |matcher| {
                    matcher.sequence(rest, after, end, skip_keyed, next)
                })
            {
                return true;
            }
            if !self.may_be_left_out(id, skip_keyed) {
                return false;
            }
            id = after;
        }
        false
    }

    /// `...` or `$...X` takes the nodes from `first` up to `id`.
    fn many(&mut self, part: &Part, first: NodeId, id: NodeId, next: Next<'_, 'f>) -> bool {
        match part.form {
            Form::Many(Some(slot)) => self.bind(slot, Value::Nodes(first, id), next),
            _ => next(self),
        }
    }

    fn may_be_left_out(&self, id: NodeId, skip_keyed: bool) -> bool {
        let tree = &self.file.tree;
        let node = tree.node(id);
        // A function without a name in the pattern may have one.
        let names_function = tree.grammar.is_member_field(node.field)
            && tree
                .parent(id)
                .is_some_and(|parent| tree.has(parent, class::FUNCTION));
        names_function
            || node.class & class::OPTIONAL != 0
            || skip_keyed && node.class & class::KEYED != 0
            || self.file.tree.grammar.is_optional_field(node.field)
    }

    /// Keyword arguments and object keys in any order, the rest in order.
    fn unordered(&mut self, parts: &[Part], id: NodeId, next: Next<'_, 'f>) -> bool {
        let tree = &self.file.tree;
        // The keyed parts stand first: see `Converter`.
        let (keyed, others) = parts.split_at(parts.partition_point(Part::is_keyed));
        let candidates: Vec<NodeId> = tree
            .children(id)
            .filter(|child| tree.has(*child, class::KEYED))
            .collect();
        let open_ended = others.iter().any(is_many);
        if candidates.len() < keyed.len() || !open_ended && candidates.len() > keyed.len() {
            return false;
        }
        let end = tree.node(id).next;
        self.pick(keyed, &candidates, &mut Vec::new(), &mut |matcher| {
            matcher.sequence(others, id + 1, end, true, next)
        })
    }

    /// Gives each keyed part a child of its own.
    fn pick(
        &mut self,
        keyed: &[Part],
        candidates: &[NodeId],
        taken: &mut Vec<NodeId>,
        next: Next<'_, 'f>,
    ) -> bool {
        let Some((part, rest)) = keyed.split_first() else {
            return next(self);
        };
        for id in candidates {
            if taken.contains(id) {
                continue;
            }
            taken.push(*id);
            let stop = self.part(part, *id, &mut |matcher| {
                matcher.pick(rest, candidates, &mut taken.clone(), next)
            });
            taken.pop();
            if stop {
                return true;
            }
        }
        false
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
                && self.search(parts, id, end, floor, class::FUNCTION | class::BLOCK, next);
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
            if node.start >= floor
                && self.could_be(part, id)
                && self.statement(part, id, rest, statement, end, next)
            {
                return true;
            }
            id = if node.class & closed != 0 {
                node.next
            } else {
                id + 1
            };
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

fn is_many(part: &Part) -> bool {
    matches!(part.form, Form::Dots | Form::Many(_))
}

fn is_hole(part: &Part) -> bool {
    matches!(part.form, Form::Metavariable(_))
}

/// Whether the part is an expression, which may stand anywhere in a statement.
fn is_expression(part: &Part) -> bool {
    match &part.form {
        Form::Node { kind, class, .. } => class & class::CALL != 0 || *kind == kind::ASSIGNMENT,
        Form::Path(_) | Form::Text(_) | Form::Chain(_) | Form::Deep(_) => true,
        _ => false,
    }
}
