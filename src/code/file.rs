//! A parsed file with what matching looks up in it: nodes by kind, calls by name, imports.

use std::cell::OnceCell;

use super::budget::Budget;
use super::constants::Definitions;
use super::grammar::{class, kind};
use super::imports::Aliases;
use super::matcher::Value;
use super::pattern::{Anchor, Pattern};
use super::symbols::Symbols;
use super::tree::{NodeId, Tree};
use super::types::Declarations;
use super::words::Held;

mod notes;

use notes::Notes;

/// tree-sitter's number for text that does not parse.
const ERROR: u16 = u16::MAX;
/// Longer dotted names are no one's pattern.
const MAX_PATH: usize = 16;

/// The names of a path.
#[derive(Default)]
struct Names {
    symbols: [u32; MAX_PATH],
    count: usize,
}

impl Names {
    fn push(&mut self, symbol: u32) -> Option<()> {
        *self.symbols.get_mut(self.count)? = symbol;
        self.count += 1;
        Some(())
    }

    fn known(&self) -> &[u32] {
        &self.symbols[..self.count]
    }
}

/// Whether the path is the one and then the other.
fn is_sum(path: &[u32], first: &[u32], second: &[u32]) -> bool {
    path.len() == first.len() + second.len() && path.starts_with(first) && path.ends_with(second)
}

/// Nodes by kind, and where each kind starts.
struct ByKind {
    ids: Vec<NodeId>,
    starts: Vec<u32>,
}

/// See the module.
pub(super) struct File<'f> {
    pub(super) tree: Tree<'f>,
    pub(super) budget: Budget,
    symbols: &'f Symbols,
    words: Held,
    aliases: Aliases<'f>,
    by_kind: OnceCell<ByKind>,
    definitions: OnceCell<Definitions>,
    declarations: OnceCell<Declarations>,
    /// Sorted by kind and name.
    calls: Vec<(u16, u32, NodeId)>,
    /// Sorted by name.
    names: Vec<(u32, NodeId)>,
    /// For each kind whether there is a node of it, as bits.
    kinds: Vec<u64>,
    notes: Notes,
}

impl<'f> File<'f> {
    /// `words`: those of the text.
    pub(super) fn new(tree: Tree<'f>, symbols: &'f Symbols, words: Held, budget: Budget) -> Self {
        let mut aliases = Aliases::new(symbols);
        for id in &tree.imports {
            (tree.grammar.language.read_import)(&tree, *id, &mut aliases);
        }
        let mut file = Self {
            tree,
            budget,
            symbols,
            words,
            aliases,
            by_kind: OnceCell::new(),
            definitions: OnceCell::new(),
            declarations: OnceCell::new(),
            calls: Vec::new(),
            names: Vec::new(),
            kinds: Vec::new(),
            notes: Notes::default(),
        };
        file.index_names();
        file
    }

    /// Words that the text holds.
    pub(super) fn words(&self) -> &Held {
        &self.words
    }

    pub(super) fn definitions(&self) -> &Definitions {
        self.definitions.get_or_init(|| Definitions::new(self))
    }

    pub(super) fn declarations(&self) -> &Declarations {
        self.declarations
            .get_or_init(|| Declarations::new(&self.tree))
    }

    fn by_kind(&self) -> ByKind {
        let nodes = &self.tree.nodes;
        let slots = self.slot(ERROR) + 2;
        let mut starts = vec![0_u32; slots];
        for node in nodes {
            starts[self.slot(node.kind) + 1] += 1;
        }
        for slot in 1..slots {
            starts[slot] += starts[slot - 1];
        }
        let mut free = starts.clone();
        let mut ids = vec![0; nodes.len()];
        for (id, node) in nodes.iter().enumerate() {
            let place = &mut free[self.slot(node.kind)];
            ids[*place as usize] = id as NodeId;
            *place += 1;
        }
        ByKind { ids, starts }
    }

    fn slot(&self, kind: u16) -> usize {
        let count = self.tree.grammar.kind_count();
        match kind {
            ERROR => count + usize::from(kind::LAST - kind::FIRST) + 1,
            kind::FIRST.. => count + usize::from(kind.min(kind::LAST) - kind::FIRST),
            kind => usize::from(kind),
        }
    }

    fn index_names(&mut self) {
        self.kinds = vec![0; self.slot(ERROR) / 64 + 1];
        let tree = &self.tree;
        for (id, node) in tree.nodes.iter().enumerate() {
            let id = id as NodeId;
            let slot = self.slot(node.kind);
            self.kinds[slot / 64] |= 1 << (slot % 64);
            if node.kind == kind::NAME {
                let symbol = self.symbol(id);
                if Symbols::is_known(symbol) {
                    self.names.push((symbol, id));
                }
            } else if node.class & class::CALL != 0 {
                let callee = tree
                    .children(id)
                    .find(|child| tree.grammar.is_callee_field(tree.node(*child).field))
                    .or_else(|| tree.children(id).next());
                let Some(callee) = callee else { continue };
                let last = tree.node(callee).next - 1;
                let symbol = if last == callee {
                    self.symbol(last)
                } else {
                    tree.node(last).symbol
                };
                if Symbols::is_known(symbol) {
                    self.calls.push((node.kind, symbol, id));
                }
            }
        }
        self.names.sort_unstable();
        self.calls.sort_unstable();
    }

    /// The name's own number, or that of what an import makes it stand for.
    fn symbol(&self, id: NodeId) -> u32 {
        let node = self.tree.node(id);
        if self.tree.grammar.is_member_field(node.field) {
            return node.symbol;
        }
        let last = self.alias(id).and_then(|path| path.last()).copied();
        last.filter(|symbol| Symbols::is_known(*symbol))
            .unwrap_or(node.symbol)
    }

    /// Nodes of the kind, in the order of the text.
    pub(super) fn kind(&self, kind: u16) -> &[NodeId] {
        let slot = self.slot(kind);
        let ByKind { ids, starts } = self.by_kind.get_or_init(|| self.by_kind());
        &ids[starts[slot] as usize..starts[slot + 1] as usize]
    }

    /// Whether the file has what every match of the pattern has.
    pub(super) fn may_match(&self, pattern: &Pattern) -> bool {
        let has_anchor = match pattern.anchor {
            Anchor::Call(kind, symbol) => self.calls(kind, symbol).next().is_some(),
            Anchor::Name(symbol) => {
                let first = self.names.partition_point(|name| name.0 < symbol);
                self.names.get(first).is_some_and(|name| name.0 == symbol)
            }
            Anchor::Kind(kind) => {
                let slot = self.slot(kind);
                self.kinds[slot / 64] & 1 << (slot % 64) != 0
            }
            Anchor::Any => true,
            Anchor::Nothing => false,
        };
        has_anchor && pattern.words.iter().all(|word| self.words.has(*word))
    }

    /// How many nodes there are that can match the pattern's first part.
    pub(super) fn places(&self, pattern: &Pattern) -> usize {
        match pattern.anchor {
            Anchor::Call(kind, symbol) => self.calls(kind, symbol).count(),
            Anchor::Name(symbol) => {
                let named = |limit: u32| self.names.partition_point(|name| name.0 < limit);
                named(symbol.saturating_add(1)) - named(symbol)
            }
            Anchor::Kind(kind) => self.kind(kind).len(),
            Anchor::Any => self.tree.nodes.len(),
            Anchor::Nothing => 0,
        }
    }

    /// Calls of that kind whose callee ends with the name, in the order of the text.
    pub(super) fn calls(&self, kind: u16, symbol: u32) -> impl Iterator<Item = NodeId> + '_ {
        let first = self
            .calls
            .partition_point(|call| (call.0, call.1) < (kind, symbol));
        let calls = self.calls[first..].iter();
        calls
            .take_while(move |call| (call.0, call.1) == (kind, symbol))
            .map(|call| call.2)
    }

    /// Dotted names that end with the name, in the order of the text.
    pub(super) fn paths_to(&self, symbol: u32) -> impl Iterator<Item = NodeId> + '_ {
        let first = self.names.partition_point(|name| name.0 < symbol);
        let names = self.names[first..]
            .iter()
            .take_while(move |name| name.0 == symbol);
        names.map(|name| {
            let mut id = name.1;
            let end = self.tree.node(id).end;
            while let Some(parent) = self.tree.parent(id)
                && self.budget.spend(1)
                && self.tree.has(parent, class::PATH)
                && self.tree.node(parent).end == end
            {
                id = parent;
            }
            id
        })
    }

    /// Whether the node names this path, as written or through an import.
    pub(super) fn is_path(&self, id: NodeId, path: &[u32]) -> bool {
        let mut names = Names::default();
        if self.read_names(id, &mut names).is_none() {
            return false;
        }
        let names = names.known();
        if names == path || self.is_qualified(names, path) {
            return true;
        }
        let Some((_, members)) = names.split_first() else {
            return false;
        };
        // The first name of a path is its first leaf.
        let mut head = id;
        while !self.tree.is_leaf(head) {
            head += 1;
        }
        match self.alias(head) {
            Some(alias) => is_sum(path, alias, members),
            None => {
                let mut globs = self.aliases.globs().iter();
                globs.any(|glob| is_sum(path, glob, names))
            }
        }
    }

    /// The names of a path, in order; `None` if it is none.
    fn read_names(&self, id: NodeId, names: &mut Names) -> Option<()> {
        let tree = &self.tree;
        let (mut part, end) = (id, tree.node(id).next);
        while part < end {
            let node = tree.node(part);
            if node.kind == kind::NAME {
                names.push(node.symbol)?;
            } else if node.class & class::OPTIONAL != 0 && part != id {
                // Type arguments.
                part = node.next;
                continue;
            } else if node.class & class::CALL != 0 && part != id {
                let module = tree.required_module(part)?;
                for name in module {
                    names.push(self.symbols.get(name))?;
                }
                part = node.next;
                continue;
            } else if node.class & class::PATH == 0 {
                return None;
            }
            part += 1;
        }
        Some(())
    }

    /// Whether the node is a name that was imported from the module.
    pub(super) fn is_member_of(&self, id: NodeId, module: &[u32]) -> bool {
        if !self.tree.is_name(id) {
            return false;
        }
        self.alias(id)
            .and_then(|path| path.split_last())
            .is_some_and(|(_, parent)| parent == module)
    }

    /// What an import makes the name stand for.
    fn alias(&self, name: NodeId) -> Option<&[u32]> {
        self.aliases
            .path(self.tree.node(name).symbol, self.tree.text(name))
    }

    /// The number of a name, if patterns mention it.
    pub(super) fn symbol_of(&self, name: &str) -> u32 {
        self.symbols.get(name)
    }

    /// `java.security.MessageDigest` for `MessageDigest`.
    fn is_qualified(&self, names: &[u32], path: &[u32]) -> bool {
        self.tree.grammar.language.qualified_types
            && names.len() > path.len()
            && names.ends_with(path)
            && self
                .symbols
                .name(path[0])
                .starts_with(|c: char| c.is_uppercase())
    }

    /// What the call or member is made on.
    pub(super) fn receiver(&self, id: NodeId) -> Option<NodeId> {
        let mut children = self.tree.children(id);
        let first = children.next()?;
        let is_step = self.tree.has(id, class::CALL | class::PATH) || children.next().is_none();
        let is_own_name = self.tree.is_name(first)
            && self.tree.has(id, class::CALL)
            && self
                .tree
                .grammar
                .is_member_field(self.tree.node(first).field);
        (is_step && !is_own_name).then_some(first)
    }

    /// The statement that holds the node: the one that lies in a block.
    pub(super) fn statement_of(&self, id: NodeId) -> Option<NodeId> {
        let mut id = id;
        while self.budget.spend(1) {
            let parent = self.tree.parent(id)?;
            let list = self.tree.node(parent);
            if list.class & class::BLOCK != 0 || list.kind == ERROR {
                return Some(id);
            }
            id = parent;
        }
        None
    }

    /// Where the node that holds the list ends; 0 if the list is empty.
    pub(super) fn list_end(&self, first: NodeId, end: NodeId) -> u32 {
        let list = if first < end {
            self.tree.parent(first)
        } else {
            None
        };
        list.map_or(0, |list| self.tree.node(list).end)
    }

    /// Where the last node of the list ends; 0 if there is none.
    pub(super) fn last_end(&self, first: NodeId, end: NodeId) -> u32 {
        let mut last = 0;
        let mut id = first;
        while id < end {
            let node = self.tree.node(id);
            (last, id) = (node.end, node.next);
        }
        last
    }

    pub(super) fn same_value(&self, a: Value, b: Value) -> bool {
        let tree = &self.tree;
        match (a, b) {
            (Value::Node(a), Value::Node(b)) => {
                self.budget.spend(u64::from(tree.node(a).next - a)) && tree.same(a, b)
            }
            (Value::Content(a), Value::Content(b)) => {
                tree.joined_content(a) == tree.joined_content(b)
            }
            (Value::Content(text), Value::Node(node))
            | (Value::Node(node), Value::Content(text)) => {
                let content = tree.joined_content(text);
                match tree.node(node).kind {
                    kind::STRING => tree.joined_content(node) == content,
                    _ => tree.text(node) == content,
                }
            }
            (Value::Nodes(a, a_end), Value::Nodes(b, b_end)) => {
                a_end - a == b_end - b && (a..a_end).zip(b..b_end).all(|(a, b)| tree.same(a, b))
            }
            _ => false,
        }
    }

    /// The bytes of a value; `None` if it stands for nothing.
    pub(super) fn value_span(&self, value: Value) -> Option<(u32, u32)> {
        let nodes = &self.tree.nodes;
        match value {
            Value::Node(id) | Value::Content(id) => {
                let node = &nodes[id as usize];
                Some((node.start, node.end))
            }
            Value::Nodes(first, end) if first < end => {
                Some((nodes[first as usize].start, self.last_end(first, end)))
            }
            Value::Nodes(..) => None,
        }
    }

    /// What a value says.
    pub(super) fn value_text(&self, value: Value) -> Option<&'f str> {
        let (start, end) = self.value_span(value)?;
        match value {
            Value::Content(id) => Some(self.tree.string_content(id)),
            _ => self.tree.source.get(start as usize..end as usize),
        }
    }
}
