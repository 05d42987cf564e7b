//! What a variable holds where it is read, if that is a literal: `mode = "r"; open(f, mode)` says the
//! same as `open(f, "r")`.
//!
//! The last definition before the place counts, if nothing can come between: it stands in a block
//! around the place, and no loop around the place changes the variable. From inside a function, a
//! variable of the code around it counts if it is defined only once.

use std::borrow::Cow;

use super::file::File;
use super::grammar::{class, field, kind};
use super::matcher::Value;
use super::tree::{NodeId, Tree};

/// How far is looked for a literal.
const REACH: Reach = Reach {
    names: 8,
    sums: 400,
};

/// Bytes of a sum that is put together: sums of sums grow fast.
const LONGEST: usize = 1 << 16;

/// What may still be looked through, on the way from the place inwards: code that goes on and on must
/// not use up the stack.
#[derive(Clone, Copy)]
struct Reach {
    /// Names that stand for something.
    names: usize,
    /// Sums within sums: `"a" + "b" + "c"` are two.
    sums: usize,
}

impl Reach {
    fn through_name(self) -> Option<Self> {
        let names = self.names.checked_sub(1)?;
        Some(Self { names, ..self })
    }

    fn into_sum(self) -> Option<Self> {
        let sums = self.sums.checked_sub(1)?;
        Some(Self { sums, ..self })
    }
}

/// A place where a name gets a value.
struct Definition {
    /// The number of the name.
    number: u32,
    name: NodeId,
    /// `None`: not known.
    value: Option<NodeId>,
    /// The function that it stands in.
    function: Option<NodeId>,
}

/// All definitions of a file, sorted by number, function and place.
pub(super) struct Definitions(Vec<Definition>);

impl Definitions {
    pub(super) fn new(file: &File<'_>) -> Self {
        let mut definitions = Self(Vec::new());
        for id in 0..file.tree.nodes.len() as NodeId {
            definitions.read(file, id);
        }
        definitions
            .0
            .sort_by_key(|definition| (definition.number, definition.function, definition.name));
        definitions
    }

    fn read(&mut self, file: &File<'_>, id: NodeId) {
        let tree = &file.tree;
        let node = tree.node(id);
        if node.kind == kind::ASSIGNMENT {
            let (target, value) = tree.assignment_parts(id);
            let Some(target) = target.map(|target| tree.declared(target)) else {
                return;
            };
            let plain = value.filter(|value| is_plain(tree, target, *value));
            self.add(file, target, plain.filter(|_| tree.is_name(target)));
        } else if node.class & class::FUNCTION != 0 {
            let is_parameters =
                |child: &NodeId| tree.grammar.defining(tree.node(*child).kind).parameters;
            for child in tree.children(id).filter(is_parameters) {
                self.add(file, child, None);
            }
        } else if tree.grammar.defining(node.kind).first {
            let first = tree.children(id).next();
            if let Some(first) = first {
                self.add(file, first, None);
            }
        }
    }

    /// All names in the target, if it is no member of something.
    fn add(&mut self, file: &File<'_>, target: NodeId, value: Option<NodeId>) {
        let tree = &file.tree;
        if tree.has(target, class::PATH) {
            return;
        }
        for name in (target..tree.node(target).next).filter(|name| tree.is_name(*name)) {
            self.0.push(Definition {
                number: tree.node(name).symbol,
                name,
                value,
                function: file.function_of(name),
            });
        }
    }

    /// Those of the name that stand in the function, or in none.
    fn of<'d>(
        &'d self,
        tree: &'d Tree<'_>,
        name: NodeId,
        function: Option<NodeId>,
    ) -> impl Iterator<Item = &'d Definition> {
        let (number, text) = (tree.node(name).symbol, tree.text(name));
        let place = (number, function);
        let first = self
            .0
            .partition_point(|definition| (definition.number, definition.function) < place);
        self.0[first..]
            .iter()
            .take_while(move |definition| (definition.number, definition.function) == place)
            .filter(move |definition| tree.text(definition.name) == text)
    }
}

/// Whether the sign between target and value is `=`, not `+=`.
fn is_plain(tree: &Tree<'_>, target: NodeId, value: NodeId) -> bool {
    let (start, end) = (
        tree.node(target).end as usize,
        tree.node(value).start as usize,
    );
    let sign = tree.source.get(start..end).unwrap_or("").trim();
    let sign = sign.trim_end_matches(['(', ' ']);
    sign.strip_suffix('=').is_some_and(|before| {
        before == ":"
            || !before.ends_with(|c: char| {
                c.is_ascii_punctuation() && !matches!(c, '>' | ']' | '_' | ')' | '"')
            })
    })
}

fn holds(tree: &Tree<'_>, outer: NodeId, inner: NodeId) -> bool {
    outer <= inner && inner < tree.node(outer).next
}

impl File<'_> {
    /// The literal that the variable stands for.
    pub(super) fn constant(&self, name: NodeId) -> Option<NodeId> {
        self.constant_within(name, REACH)
    }

    fn constant_within(&self, name: NodeId, reach: Reach) -> Option<NodeId> {
        let tree = &self.tree;
        let reach = reach.through_name()?;
        let is_member = tree.grammar.is_member_field(tree.node(name).field)
            && tree
                .parent(name)
                .is_some_and(|parent| tree.has(parent, class::PATH | class::CALL | class::KEYED));
        if !tree.is_name(name) || is_member || tree.node(name).field == field::TARGET {
            return None;
        }
        let value = self.value_at(name)?;
        if tree.is_name(value) {
            return self.constant_within(value, reach);
        }
        self.is_literal(value, reach).then_some(value)
    }

    fn is_literal(&self, id: NodeId, reach: Reach) -> bool {
        let node = self.tree.node(id);
        match node.kind {
            kind::STRING => true,
            _ if node.class & class::BINARY != 0 => self.constant_text_within(id, reach).is_some(),
            _ => {
                let text = self.tree.text(id);
                let first = text.trim_start_matches('-').bytes().next();
                node.class & class::NAME == 0
                    && (first.is_some_and(|byte| byte.is_ascii_digit())
                        || matches!(
                            text,
                            "true" | "false" | "True" | "False" | "null" | "nil" | "None"
                        ))
            }
        }
    }

    /// The value of the definition that counts at the place.
    fn value_at(&self, name: NodeId) -> Option<NodeId> {
        let tree = &self.tree;
        let definitions = self.definitions();
        let own = self.function_of(name);
        let mut function = own;
        loop {
            let here: Vec<&Definition> = definitions.of(tree, name, function).collect();
            self.budget.spend(1 + here.len() as u64);
            match here.as_slice() {
                [] => {}
                [only] if function != own => return only.value,
                _ if function != own => return None,
                here => return self.last_before(here, name),
            }
            function = self.function_of(function?);
        }
    }

    fn last_before(&self, definitions: &[&Definition], name: NodeId) -> Option<NodeId> {
        let tree = &self.tree;
        let last = definitions
            .iter()
            .rev()
            .find(|definition| definition.name < name)?;
        let statement = self.statement_of(last.name)?;
        // Within its own statement it is not defined yet.
        if holds(tree, statement, name) || !holds(tree, tree.parent(statement)?, name) {
            return None;
        }
        let changes = self
            .loops_around(name)
            .take_while(|outer| !holds(tree, *outer, last.name))
            .any(|outer| {
                definitions
                    .iter()
                    .any(|definition| holds(tree, outer, definition.name))
            });
        if changes { None } else { last.value }
    }

    /// What the text is that an expression stands for: literals, variables that hold some, sums.
    pub(super) fn constant_text(&self, id: NodeId) -> Option<Cow<'_, str>> {
        self.constant_text_within(id, REACH)
    }

    fn constant_text_within(&self, id: NodeId, reach: Reach) -> Option<Cow<'_, str>> {
        let tree = &self.tree;
        let node = tree.node(id);
        if node.kind == kind::STRING {
            return Some(tree.joined_content(id));
        }
        if node.kind == kind::NAME {
            let value = self.constant_within(id, reach)?;
            return self.constant_text_within(value, reach.through_name()?);
        }
        if node.class & class::BINARY == 0 || !self.budget.spend(1) {
            return None;
        }
        let reach = reach.into_sum()?;
        let mut text = String::new();
        for part in tree.children(id) {
            let is_sign = tree.has(part, class::TOKEN) && matches!(tree.text(part), "+" | ".");
            if !is_sign {
                text.push_str(&self.constant_text_within(part, reach)?);
            }
            if text.len() > LONGEST {
                return None;
            }
        }
        Some(Cow::Owned(text))
    }

    /// What a value says, or the literal that it stands for.
    pub(super) fn literal_text(&self, value: Value) -> Option<&str> {
        let literal = match value {
            Value::Node(id) if self.tree.is_name(id) => self.constant(id),
            _ => None,
        };
        self.value_text(literal.map_or(value, Value::Node))
    }
}
