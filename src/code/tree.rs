//! A syntax tree as one array, in the order of the text: what the matcher needs of tree-sitter's
//! tree and nothing else. Children follow their parent, and each node knows where its subtree ends,
//! so that walking needs no recursion and no calls into the parser.

use std::borrow::Cow;

use super::grammar::{Grammar, Naming, class, field, kind};
use super::imports::module_names;
use super::tokens;

mod builder;

use builder::Builder;

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
        self.grammar.kind_name(self.node(id).kind)
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

    /// Whether a pattern need not mention the child.
    pub(super) fn may_be_left_out(&self, id: NodeId, skip_keyed: bool) -> bool {
        let node = self.node(id);
        // A function without a name in the pattern may have one.
        let names_function = self.grammar.is_member_field(node.field)
            && self
                .parent(id)
                .is_some_and(|parent| self.has(parent, class::FUNCTION));
        names_function
            || node.class & class::OPTIONAL != 0
            || skip_keyed && node.class & class::KEYED != 0
            || self.grammar.is_optional_field(node.field)
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
