//! A syntax tree as one array, in the order of the text: what the matcher needs of tree-sitter's
//! tree and nothing else. Children follow their parent, and each node knows where its subtree ends,
//! so that walking needs no recursion and no calls into the parser.

use std::borrow::Cow;

use tree_sitter::TreeCursor;

use super::grammar::{Grammar, Naming, Spot, class, field, kind};
use super::imports::module_names;
use super::tokens;

/// Index of a node in its tree.
pub(crate) type NodeId = u32;

const NO_PARENT: NodeId = u32::MAX;

/// A named node, or one with a field. All else (commas, keywords) is left out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    /// The grammar's number for the kind, or one of [`kind`].
    pub(super) kind: u16,
    /// 0: none.
    pub(super) field: u16,
    /// Bits of [`class`].
    pub(super) class: u32,
    /// Of a name: its number.
    pub(super) symbol: u32,
    pub(super) start: u32,
    pub(super) end: u32,
    parent: NodeId,
    /// The first node that is not part of this subtree.
    pub(super) next: NodeId,
}

/// See the module.
pub(crate) struct Tree<'t> {
    pub(super) grammar: &'t Grammar,
    pub(super) source: &'t str,
    pub(super) nodes: Vec<Node>,
    /// Nodes of the class [`class::IMPORT`].
    pub(super) imports: Vec<NodeId>,
}

/// A node on the way from the root to where the cursor is.
struct Open<'t> {
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
}

impl Open<'_> {
    /// A node without anything special about it.
    fn of(id: NodeId) -> Self {
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

impl<'t> Tree<'t> {
    /// `source` is what was parsed; at most 4 GiB.
    pub(super) fn new(
        grammar: &'t Grammar,
        source: &'t str,
        parsed: &tree_sitter::Tree,
        naming: impl Naming,
    ) -> Self {
        let nodes = Vec::with_capacity(source.len() / 6);
        let mut builder = Builder {
            tree: Tree {
                grammar,
                source,
                nodes,
                imports: Vec::new(),
            },
            open: Vec::new(),
            naming,
            reader: tokens::Reader::default(),
            offset: 0,
        };
        builder.walk(parsed.walk());
        builder.tree
    }

    pub(super) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id as usize]
    }

    pub(crate) fn parent(&self, id: NodeId) -> Option<NodeId> {
        let parent = self.node(id).parent;
        (parent != NO_PARENT).then_some(parent)
    }

    pub(crate) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + use<'_, 't> {
        let end = self.node(id).next;
        let first = id + 1;
        std::iter::successors((first < end).then_some(first), move |child| {
            let next = self.node(*child).next;
            (next < end).then_some(next)
        })
    }

    /// All that is below the node, in the order of the text.
    pub(crate) fn descendants(&self, id: NodeId) -> std::ops::Range<NodeId> {
        id + 1..self.node(id).next
    }

    pub(crate) fn child_by_field(&self, id: NodeId, name: &str) -> Option<NodeId> {
        let field = self.grammar.field_id(name);
        self.children(id)
            .find(|child| self.node(*child).field == field && field != 0)
    }

    pub(crate) fn text(&self, id: NodeId) -> &'t str {
        let node = self.node(id);
        &self.source[node.start as usize..node.end as usize]
    }

    /// The text of a node that holds no others.
    pub(super) fn token(&self, id: NodeId) -> &'t str {
        self.text(id).trim_end_matches(';')
    }

    /// The grammar's name of the kind; empty for kinds that stand for several.
    pub(crate) fn kind_name(&self, id: NodeId) -> &str {
        self.grammar
            .parser
            .node_kind_for_id(self.node(id).kind)
            .unwrap_or("")
    }

    pub(crate) fn is_name(&self, id: NodeId) -> bool {
        self.node(id).kind == kind::NAME
    }

    pub(crate) fn is_string(&self, id: NodeId) -> bool {
        self.node(id).kind == kind::STRING
    }

    pub(crate) fn is_assignment(&self, id: NodeId) -> bool {
        self.node(id).kind == kind::ASSIGNMENT
    }

    /// Target and value of an assignment.
    pub(crate) fn assignment_parts(&self, id: NodeId) -> (Option<NodeId>, Option<NodeId>) {
        let find = |field| {
            self.children(id)
                .find(|child| self.node(*child).field == field)
        };
        (find(field::TARGET), find(field::VALUE))
    }

    pub(super) fn is_leaf(&self, id: NodeId) -> bool {
        self.node(id).next == id + 1
    }

    pub(super) fn has(&self, id: NodeId, bits: u32) -> bool {
        self.node(id).class & bits != 0
    }

    /// Names of a dotted path, or the node's one name.
    pub(crate) fn path_texts(&self, id: NodeId) -> Vec<&'t str> {
        (id..self.node(id).next)
            .filter(|part| self.is_name(*part))
            .map(|part| self.text(part))
            .collect()
    }

    /// What a string literal holds, without quotes; of one literal only.
    pub(crate) fn string_content(&self, id: NodeId) -> &'t str {
        literal_content(self.text(id))
    }

    /// What a string literal holds; adjacent and added literals joined.
    pub(super) fn joined_content(&self, id: NodeId) -> Cow<'t, str> {
        if self.is_leaf(id) {
            return Cow::Borrowed(self.string_content(id));
        }
        let parts = self.descendants(id).filter(|part| self.is_string(*part));
        let leaves = parts.filter(|part| self.is_leaf(*part));
        Cow::Owned(leaves.map(|part| self.string_content(part)).collect())
    }

    /// The module that a call loads: `require("m")`.
    pub(crate) fn required_module(&self, call: NodeId) -> Option<Vec<&'t str>> {
        let require = self.grammar.language.require?;
        let mut parts = self.children(call);
        let (function, arguments) = (parts.next()?, parts.next()?);
        let module = self.children(arguments).next()?;
        // `import("m")` is written like a call.
        ["import", require]
            .contains(&self.text(function))
            .then_some(module)
            .filter(|module| self.is_string(*module))
            .map(|module| module_names(self.string_content(module)))
    }

    /// The name that a declaration declares: `p` of `*p` and of `p[3]`.
    pub(super) fn declared(&self, id: NodeId) -> NodeId {
        let mut id = id;
        while self.has(id, class::DECLARATOR) {
            let field = self.node(id).field;
            let inner = self.children(id).find(|child| {
                let node = self.node(*child);
                node.class & (class::NAME | class::DECLARATOR) != 0 || node.field == field
            });
            let Some(inner) = inner else { break };
            id = inner;
        }
        id
    }

    /// The innermost node that is as wide: `x` of a wrapper that holds `x` and nothing else.
    pub(super) fn core(&self, id: NodeId) -> NodeId {
        let mut id = id;
        while let Some(inner) = self.only_child_as_wide(id) {
            id = inner;
        }
        id
    }

    /// The node's one child, if there is nothing else in the node.
    pub(super) fn only_child_as_wide(&self, id: NodeId) -> Option<NodeId> {
        let node = self.node(id);
        let inner = id + 1;
        (inner < node.next).then_some(inner).filter(|inner| {
            let child = self.node(*inner);
            (child.start, child.end, child.next) == (node.start, node.end, node.next)
        })
    }

    /// Whether both subtrees say the same, whatever the layout, comments and quotes.
    pub(super) fn same(&self, a: NodeId, b: NodeId) -> bool {
        if a == b {
            return true;
        }
        let (a_end, b_end) = (self.node(a).next, self.node(b).next);
        if self.node(a).kind == kind::STRING && self.node(b).kind == kind::STRING {
            return self.joined_content(a) == self.joined_content(b);
        }
        a_end - a == b_end - b && (a..a_end).zip(b..b_end).all(|(a, b)| self.same_node(a, b))
    }

    fn same_node(&self, a: NodeId, b: NodeId) -> bool {
        let (left, right) = (self.node(a), self.node(b));
        if left.kind != right.kind || left.next - a != right.next - b {
            return false;
        }
        match left.kind {
            kind::STRING => self.string_content(a) == self.string_content(b),
            _ if left.class & class::TOKEN != 0 => self.token(a) == self.token(b),
            _ => true,
        }
    }
}

struct Builder<'t, N> {
    tree: Tree<'t>,
    open: Vec<Open<'t>>,
    naming: N,
    reader: tokens::Reader,
    /// Where the text that the cursor walks begins in the source; below zero, as two's complement, if
    /// words near its start were put into something to be read.
    offset: usize,
}

impl<N: Naming> Builder<'_, N> {
    fn walk(&mut self, mut cursor: TreeCursor<'_>) {
        let base = self.open.len();
        loop {
            if self.enter(&cursor) {
                if cursor.goto_first_child() {
                    continue;
                }
                self.leave(true);
            }
            while !cursor.goto_next_sibling() {
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
                ..Open::of(parent)
            });
            return true;
        }
        let mut range = node.byte_range();
        range.start = range.start.wrapping_add(self.offset);
        range.end = range.end.wrapping_add(self.offset);
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
        let id = self.emit(kind_id, class, field, parent, range);
        self.open.push(Open {
            assignment: grammar.assignment_fields(kind_id),
            string: class & class::STRING != 0,
            concatenated: class & class::STRING != 0 && node.kind() == "concatenated_string",
            unnamed: grammar.unnamed(kind_id),
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

impl Tree<'_> {
    /// Children of the last node while it is being built.
    fn children_within(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let mut child = id + 1;
        std::iter::from_fn(move || {
            let node = self.nodes.get(child as usize)?;
            let current = child;
            child = node.next;
            Some(current)
        })
    }
}

/// The text between the quotes: any prefix, any number of quotes, raw strings with `#`.
fn literal_content(text: &str) -> &str {
    // A here document: what is between the lines that name its end.
    if text.starts_with("<<") {
        let start = text.find('\n').map_or(text.len(), |end| end + 1);
        let end = text.rfind('\n').unwrap_or(start);
        return text.get(start..end).unwrap_or("");
    }
    let Some(start) = text.find(['"', '\'', '`']) else {
        return text;
    };
    let hashes = text[..start]
        .bytes()
        .rev()
        .take_while(|byte| *byte == b'#')
        .count();
    let body = &text[start..];
    let quote = &body[..1];
    let quotes = if body.len() >= 6 && body.bytes().take(3).all(|byte| byte == quote.as_bytes()[0])
    {
        3
    } else {
        1
    };
    let end = body.len().saturating_sub(quotes + hashes);
    body.get(quotes..end).unwrap_or("")
}
