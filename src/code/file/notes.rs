//! What is asked of a file again and again, noted when it was first found out.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::File;
use crate::code::grammar::class;
use crate::code::lazy_regex::LazyRegex;
use crate::code::matcher::Value;
use crate::code::tree::NodeId;
use crate::code::words::FastMap;

/// A text of few bytes, and their count.
type Short = [u8; 24];

fn short(text: &str) -> Option<Short> {
    let mut short = [0; 24];
    short[23] = u8::try_from(text.len()).ok()?;
    short[..23]
        .get_mut(..text.len())?
        .copy_from_slice(text.as_bytes());
    Some(short)
}

/// An expression by its address, the kind of the calls, the field of their callee.
type CallsOf = (usize, u16, u16);

/// No node.
const NOTHING: NodeId = NodeId::MAX;

/// See the module.
#[derive(Default)]
pub(super) struct Notes {
    /// Which expressions match which short texts: the names of a file come again and again.
    matched: RefCell<FastMap<(usize, Short), bool>>,
    /// Calls of a kind whose callee in a field matches an expression.
    calls_of: RefCell<FastMap<CallsOf, Rc<[NodeId]>>>,
    /// For each node the innermost function around it.
    functions: OnceCell<Vec<NodeId>>,
    /// And the innermost loop.
    loops: OnceCell<Vec<NodeId>>,
}

impl File<'_> {
    /// Nodes of the kind, in the order of the text, but for calls whose first child, in this field,
    /// is no value that the expression matches.
    pub(in crate::code) fn calls_of(
        &self,
        kind: u16,
        field: u16,
        regex: &LazyRegex,
    ) -> Rc<[NodeId]> {
        let key = (std::ptr::from_ref(regex).addr(), kind, field);
        if let Some(known) = self.notes.calls_of.borrow().get(&key) {
            return Rc::clone(known);
        }
        let tree = &self.tree;
        let is_other = |id: NodeId| {
            let callee = id + 1;
            if callee >= tree.node(id).next
                || tree.node(callee).field != field
                || tree.may_be_left_out(callee, true)
            {
                return false;
            }
            let value = Value::Node(tree.core(tree.declared(callee)));
            let text = self.value_text(value);
            self.budget.spend(1);
            text.is_some_and(|text| !self.is_match(regex, text))
        };
        let calls = self.kind(kind).iter().copied();
        let calls: Rc<[NodeId]> = calls.filter(|id| !is_other(*id)).collect();
        let mut known = self.notes.calls_of.borrow_mut();
        known.insert(key, Rc::clone(&calls));
        calls
    }

    /// Whether the expression, which is one of a rule's, matches the text.
    pub(in crate::code) fn is_match(&self, regex: &LazyRegex, text: &str) -> bool {
        let Some(text_key) = short(text) else {
            return regex.is_match(text);
        };
        // An expression stays where it is while a file is looked at.
        let key = (std::ptr::from_ref(regex).addr(), text_key);
        let known = self.notes.matched.borrow().get(&key).copied();
        known.unwrap_or_else(|| {
            let is_match = regex.is_match(text);
            self.notes.matched.borrow_mut().insert(key, is_match);
            is_match
        })
    }

    /// The innermost function around the node.
    pub(in crate::code) fn function_of(&self, id: NodeId) -> Option<NodeId> {
        let is_function = |id| self.tree.has(id, class::FUNCTION);
        self.notes
            .functions
            .get_or_init(|| self.innermost(is_function))
            .get(id as usize)
            .copied()
            .filter(|function| *function != NOTHING)
    }

    /// The loops around the node, from the inside out, as far as the budget goes.
    pub(in crate::code) fn loops_around(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        let is_loop = |id| self.tree.grammar.defining(self.tree.node(id).kind).is_loop;
        let loops = self.notes.loops.get_or_init(|| self.innermost(is_loop));
        let outer = |id: NodeId| Some(loops[id as usize]).filter(|outer| *outer != NOTHING);
        std::iter::successors(outer(id), move |id| outer(*id)).take_while(|_| self.budget.spend(1))
    }

    /// For each node the innermost one around it that is such.
    fn innermost(&self, is_such: impl Fn(NodeId) -> bool) -> Vec<NodeId> {
        let mut around: Vec<NodeId> = Vec::with_capacity(self.tree.nodes.len());
        for id in 0..self.tree.nodes.len() as NodeId {
            // Whoever is around stands before.
            around.push(match self.tree.parent(id) {
                Some(parent) if is_such(parent) => parent,
                Some(parent) => around[parent as usize],
                None => NOTHING,
            });
        }
        around
    }
}
