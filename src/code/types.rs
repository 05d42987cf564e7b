//! The types of variables, as far as they are written down: what typed metavariables ask for.

use super::file::File;
use super::grammar::{class, kind};
use super::tree::{NodeId, Tree};

/// A name that is declared with a type.
struct Declaration {
    /// The number of the name.
    number: u32,
    name: NodeId,
    /// The node that names the type.
    written: NodeId,
}

/// All typed declarations of a file, sorted by number and place.
pub(super) struct Declarations(Vec<Declaration>);

impl Declarations {
    pub(super) fn new(tree: &Tree<'_>) -> Self {
        let mut declarations = Self(Vec::new());
        let type_field = tree.grammar.field_id("type");
        for id in 0..tree.nodes.len() as NodeId {
            let node = tree.node(id);
            let is_type = node.field == type_field && type_field != 0;
            if let Some(parent) = tree.parent(id).filter(|_| is_type)
                && !tree.has(parent, class::CALL)
            {
                declarations.add(tree, parent, id);
            }
            if node.kind == kind::ASSIGNMENT
                && let (Some(target), Some(value)) = tree.assignment_parts(id)
                && let Some(written) = constructed(tree, value)
            {
                declarations.push(tree, tree.declared(target), written);
            }
        }
        declarations
            .0
            .sort_by_key(|declaration| (declaration.number, declaration.name));
        declarations
    }

    /// The names that the declaration declares.
    fn add(&mut self, tree: &Tree<'_>, declaration: NodeId, written: NodeId) {
        let field = tree.node(written).field;
        for child in tree.children(declaration).filter(|child| *child != written) {
            // Type arguments.
            if tree.node(child).field == field {
                continue;
            }
            let name = match tree.assignment_parts(child) {
                (Some(target), _) if tree.is_assignment(child) => target,
                _ => child,
            };
            self.push(tree, tree.declared(name), written);
        }
    }

    fn push(&mut self, tree: &Tree<'_>, name: NodeId, written: NodeId) {
        if tree.is_name(name) {
            self.0.push(Declaration {
                number: tree.node(name).symbol,
                name,
                written,
            });
        }
    }

    /// The type of the name at this place: of the innermost declaration around it, the last before.
    fn of(&self, file: &File<'_>, name: NodeId) -> Option<NodeId> {
        let tree = &file.tree;
        let (number, text) = (tree.node(name).symbol, tree.text(name));
        let first = self
            .0
            .partition_point(|declaration| declaration.number < number);
        let alike = self.0[first..]
            .iter()
            .take_while(|declaration| declaration.number == number)
            .filter(|declaration| tree.text(declaration.name) == text);
        let scoped = alike.filter_map(|declaration| {
            // The function that the declaration belongs to, or the whole file.
            let scope = file.function_of(declaration.name).unwrap_or(0);
            (scope <= name && name < tree.node(scope).next).then_some((scope, declaration))
        });
        let best = scoped.max_by_key(|(scope, declaration)| {
            let before = declaration.name <= name;
            (*scope, before, if before { declaration.name } else { 0 })
        });
        best.map(|(_, declaration)| declaration.written)
    }
}

/// The type of what `new T()`, `T{}` or `&T{}` makes.
fn constructed(tree: &Tree<'_>, value: NodeId) -> Option<NodeId> {
    let kind = tree.kind_name(value);
    if kind == "unary_expression" {
        return constructed(tree, tree.children(value).last()?);
    }
    let makes = [
        "object_creation_expression",
        "new_expression",
        "composite_literal",
    ];
    if !makes.contains(&kind) {
        return None;
    }
    tree.child_by_field(value, "type")
        .or_else(|| tree.child_by_field(value, "constructor"))
}

impl File<'_> {
    /// Whether what stands at the node has this type, as [`normal`] writes it.
    pub(super) fn has_type(&self, id: NodeId, wanted: &str) -> bool {
        let tree = &self.tree;
        let node = tree.node(id);
        let short = last_name(wanted);
        if node.kind == kind::STRING || node.kind == kind::TEMPLATE {
            return matches!(short, "string" | "String" | "str");
        }
        if node.kind == kind::NAME {
            return self
                .named_type(id)
                .is_some_and(|found| self.is_type(found, wanted));
        }
        if let Some(made) = constructed(tree, id) {
            return self.is_type(made, wanted);
        }
        let text = tree.text(id);
        if node.class & class::TOKEN != 0 && text.starts_with(|c: char| c.is_ascii_digit()) {
            let is_whole = !text.contains('.');
            // All numbers of JavaScript are of one type, which Semgrep calls so.
            let is_float = tree.grammar.language.rule_folders.contains(&"javascript");
            return match short {
                "float" if is_float => true,
                "number" | "Number" => true,
                "int" | "Integer" | "long" | "Long" | "short" | "byte" => is_whole,
                "float" | "double" | "Float" | "Double" => !is_whole,
                _ => false,
            };
        }
        if matches!(text, "true" | "false" | "True" | "False") {
            return matches!(short, "bool" | "boolean" | "Boolean");
        }
        // `this.x` and `self.x` are fields.
        if let Some(member) = tree.children(id).last()
            && tree.has(id, class::PATH)
            && tree
                .children(id)
                .next()
                .is_some_and(|first| matches!(tree.text(first), "this" | "self"))
        {
            return self
                .named_type(member)
                .is_some_and(|found| self.is_type(found, wanted));
        }
        false
    }

    fn named_type(&self, name: NodeId) -> Option<NodeId> {
        self.budget.spend(4);
        self.declarations().of(self, name)
    }

    fn is_type(&self, written: NodeId, wanted: &str) -> bool {
        let found = normal(self.tree.text(written));
        if found == wanted {
            return true;
        }
        let both = found.contains(['.', ':']) && wanted.contains(['.', ':']);
        !both && last_name(&found) == last_name(wanted)
    }
}

/// A type without what does not matter here: blanks, pointers, type arguments.
pub(super) fn normal(text: &str) -> String {
    let text = text.trim_start_matches([':', ' ', '\t', '\n']);
    let text = text.split('<').next().unwrap_or(text);
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '*' | '&' | '?'))
        .collect()
}

fn last_name(text: &str) -> &str {
    text.rsplit(['.', ':']).next().unwrap_or(text)
}
