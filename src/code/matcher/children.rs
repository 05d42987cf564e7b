//! The children of a node against the parts of a pattern: in order, keyed ones in any order.

use super::{Matcher, Next, Value};
use crate::code::grammar::class;
use crate::code::pattern::{Form, Part, Slot};
use crate::code::tree::NodeId;

impl<'f> Matcher<'f> {
    pub(super) fn children(
        &mut self,
        class: u32,
        parts: &[Part],
        id: NodeId,
        next: Next<'_, 'f>,
    ) -> bool {
        let (first, end) = (id + 1, self.file.tree.node(id).next);
        if class & (class::OPEN | class::BLOCK) == class::OPEN
            && !parts.is_empty()
            && !parts.iter().any(|part| matches!(part.form, Form::Many(_)))
        {
            return self.at_least(parts, id, next);
        }
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
        if id >= end || tree.has(id, class::KEYED) {
            return false;
        }
        let mut behind = tree.node(id).next;
        while behind < end && self.may_be_left_out(behind, false) {
            behind = tree.node(behind).next;
        }
        if behind < end {
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

    pub(super) fn may_be_left_out(&self, id: NodeId, skip_keyed: bool) -> bool {
        self.file.tree.may_be_left_out(id, skip_keyed)
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

    /// Each part among the children, in any order and with others between them.
    fn at_least(&mut self, parts: &[Part], id: NodeId, next: Next<'_, 'f>) -> bool {
        let candidates: Vec<NodeId> = self.file.tree.children(id).collect();
        let wanted = parts
            .iter()
            .filter(|part| !matches!(part.form, Form::Dots))
            .count();
        candidates.len() >= wanted && self.pick(parts, &candidates, &mut Vec::new(), next)
    }

    /// Gives each part a child of its own.
    fn pick(
        &mut self,
        parts: &[Part],
        candidates: &[NodeId],
        taken: &mut Vec<NodeId>,
        next: Next<'_, 'f>,
    ) -> bool {
        let Some((part, rest)) = parts.split_first() else {
            return next(self);
        };
        if matches!(part.form, Form::Dots) {
            return self.pick(rest, candidates, taken, next);
        }
        for id in candidates {
            let is_entry = is_hole(part) && self.file.tree.has(*id, class::KEYED);
            if taken.contains(id) || is_entry {
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
}

pub(super) fn is_many(part: &Part) -> bool {
    matches!(part.form, Form::Dots | Form::Many(_))
}

fn is_hole(part: &Part) -> bool {
    matches!(part.form, Form::Metavariable(_))
}
