//! Walks the tree and builds the program, by the roles of an adapter.

mod names;
mod statements;

use super::adapters::{Role, Select, Table};
use super::constant::Constant;
use super::ir::{Argument, Call, Callee, ExpressionId, Form, Operator, Program, Symbol};
use crate::code::grammar::{class, kind};
use crate::code::tree::{NodeId, Tree};

/// Code nested more deeply is not looked into.
const MAX_DEPTH: usize = 120;
/// Longer sums are not kept as pairs of pairs.
const MAX_PAIRS: usize = 12;

/// See the module.
pub(crate) struct Builder<'b, 't> {
    pub(crate) tree: &'b Tree<'t>,
    pub(super) table: &'b Table,
    pub(super) program: Program,
    /// Classes around.
    pub(super) classes: Vec<usize>,
    fields: Vec<(Select, u16)>,
    depth: usize,
}

/// The whole file.
pub(super) fn lower(tree: &Tree<'_>, table: &Table) -> Program {
    let mut builder = Builder {
        tree,
        table,
        program: Program::default(),
        classes: Vec::new(),
        fields: Vec::new(),
        depth: 0,
    };
    if tree.nodes.is_empty() {
        let nothing = builder.program.add(0, Form::Mix(Vec::new()));
        builder.program.top = nothing;
        return builder.program;
    }
    // The root of a file is a block in every language.
    let parts = builder.children(0);
    let top = builder.program.add(0, Form::Block(parts));
    builder.program.top = top;
    let symbols = builder.program.symbols();
    builder.program.behaviours = symbols
        .map(|name| (table.method(name), table.function(name)))
        .collect();
    builder.program.free = names::free(&builder.program, tree);
    builder.program
}

impl Builder<'_, '_> {
    /// The part that the selector names.
    pub(crate) fn select(&mut self, node: NodeId, select: Select) -> Option<NodeId> {
        let tree = self.tree;
        if select.is_empty() {
            return None;
        }
        if let Some(place) = select.strip_prefix(':') {
            let place: i32 = place.parse().ok()?;
            return match usize::try_from(place) {
                Ok(place) => tree.children(node).nth(place),
                Err(_) => tree.children(node).last(),
            };
        }
        if let Some(kinds) = select.strip_prefix('@') {
            return tree
                .children(node)
                .find(|child| kinds.split('|').any(|kind| tree.kind_name(*child) == kind));
        }
        select.split('|').find_map(|name| {
            let field = self.field(name);
            tree.children(node)
                .find(|child| field != 0 && tree.node(*child).field == field)
        })
    }

    /// All parts that the selector names.
    pub(crate) fn select_all(&mut self, node: NodeId, select: Select) -> Vec<NodeId> {
        let tree = self.tree;
        if let Some(kinds) = select.strip_prefix('@') {
            let is_wanted =
                |child: &NodeId| kinds.split('|').any(|kind| tree.kind_name(*child) == kind);
            return tree.children(node).filter(is_wanted).collect();
        }
        if select.is_empty() || select.starts_with(':') {
            return self.select(node, select).into_iter().collect();
        }
        let fields: Vec<u16> = select.split('|').map(|name| self.field(name)).collect();
        tree.children(node)
            .filter(|child| {
                let field = tree.node(*child).field;
                field != 0 && fields.contains(&field)
            })
            .collect()
    }

    fn field(&mut self, name: Select) -> u16 {
        let known = self
            .fields
            .iter()
            .find(|(known, _)| known.as_ptr() == name.as_ptr() && known.len() == name.len());
        if let Some((_, field)) = known {
            return *field;
        }
        let field = self.tree.grammar.field_id(name);
        self.fields.push((name, field));
        field
    }

    /// Children that may run.
    pub(crate) fn parts(&self, node: NodeId) -> Vec<NodeId> {
        let is_code = |child: &NodeId| {
            let child = self.tree.node(*child);
            child.class & class::NAMED != 0 && !self.table.ignores(child.field)
        };
        self.tree.children(node).filter(is_code).collect()
    }

    /// All parts, lowered.
    pub(crate) fn children(&mut self, node: NodeId) -> Vec<ExpressionId> {
        let parts = self.parts(node).into_iter();
        parts.filter_map(|part| self.lower(part)).collect()
    }

    /// The part that the selector names, lowered.
    pub(crate) fn part(&mut self, node: NodeId, select: Select) -> Option<ExpressionId> {
        let part = self.select(node, select)?;
        self.lower(part)
    }

    /// As `part`; nothing known of it if there is none.
    pub(crate) fn part_or_unknown(&mut self, node: NodeId, select: Select) -> ExpressionId {
        match self.part(node, select) {
            Some(part) => part,
            None => self.add(node, Form::Mix(Vec::new())),
        }
    }

    pub(crate) fn add(&mut self, node: NodeId, form: Form) -> ExpressionId {
        self.program.add(node, form)
    }

    /// The number of the node's text as a name.
    pub(crate) fn symbol(&mut self, node: NodeId) -> Symbol {
        let text = self.tree.text(node);
        self.program.symbol(text.trim_start_matches('$'))
    }

    /// The number of a name that the code does not spell out.
    pub(crate) fn symbol_of(&mut self, name: &str) -> Symbol {
        self.program.symbol(name)
    }

    pub(super) fn role(&self, node: NodeId) -> Option<Role> {
        self.table.role(self.tree.node(node).kind)
    }

    /// The node as an expression; `None`: it does nothing.
    pub(crate) fn lower(&mut self, node: NodeId) -> Option<ExpressionId> {
        if self.depth >= MAX_DEPTH {
            self.program.is_cut = true;
            return None;
        }
        self.depth += 1;
        let form = self.form(node);
        self.depth -= 1;
        Some(self.add(node, form?))
    }

    fn form(&mut self, node: NodeId) -> Option<Form> {
        let tree = self.tree;
        let kind = tree.node(node).kind;
        match kind {
            kind::NAME => return Some(self.name(node)),
            kind::STRING => {
                return Some(Form::Constant(Constant::text(&tree.joined_content(node))));
            }
            kind::FRAGMENT => return Some(Form::Constant(Constant::text(tree.text(node)))),
            kind::TEMPLATE => return Some(Form::Concat(self.children(node))),
            kind::ASSIGNMENT => return self.assignment(node),
            _ => {}
        }
        match self.table.role(kind) {
            Some(role) => self.expression(node, role),
            None => {
                let parts = self.children(node);
                Some(match parts.is_empty() && tree.is_leaf(node) {
                    true => Form::Mix(Vec::new()),
                    false => Form::Mix(parts),
                })
            }
        }
    }

    fn name(&mut self, node: NodeId) -> Form {
        let text = self.tree.text(node);
        if self
            .table
            .adapter
            .this
            .contains(&text.trim_start_matches('$'))
        {
            return Form::This;
        }
        Form::Name(self.symbol(node))
    }

    fn assignment(&mut self, node: NodeId) -> Option<Form> {
        let (target, value) = self.tree.assignment_parts(node);
        let target = self.lower(target?)?;
        let value = match value {
            Some(value) => self.lower(value)?,
            // `String name;` says that there is such a field.
            None if self.table.adapter.bare_fields => self.add(node, Form::Mix(Vec::new())),
            None => return None,
        };
        self.name_function(target, value);
        let operator = self.tree.children(node).find_map(|child| {
            let text = self.tree.text(child);
            let is_sign = self.tree.node(child).class & class::NAMED == 0;
            is_sign.then(|| text.strip_suffix('=')).flatten()
        });
        Some(match operator.and_then(operator_of) {
            Some(operator) => Form::Augment {
                operator,
                target,
                value,
            },
            None => Form::Assign { target, value },
        })
    }

    /// `run = function() {}` makes a function of that name.
    fn name_function(&mut self, target: ExpressionId, value: ExpressionId) {
        let name = match *self.program.form(target) {
            Form::Name(name) | Form::Member(_, name) => name,
            _ => return,
        };
        if let Form::Function(function) = *self.program.form(value) {
            let known = &mut self.program.functions[function].name;
            *known = known.or(Some(name));
        }
    }

    /// The node in this role.
    pub(crate) fn expression(&mut self, node: NodeId, role: Role) -> Option<Form> {
        Some(match role {
            Role::Skip => return None,
            Role::Same(select) => match self.part(node, select) {
                Some(part) => Form::Mix(vec![part]),
                None => Form::Mix(Vec::new()),
            },
            Role::Name => self.name(node),
            Role::Number => match Constant::number(self.tree.text(node)) {
                Some(number) => Form::Constant(number),
                None => Form::Mix(Vec::new()),
            },
            Role::Text => Form::Constant(Constant::text(self.tree.text(node))),
            Role::Quoted => Form::Constant(Constant::text(self.tree.string_content(node))),
            Role::True => Form::Constant(Constant::Truth(true)),
            Role::False => Form::Constant(Constant::Truth(false)),
            Role::Nothing => Form::Constant(Constant::Nothing),
            Role::Concat => Form::Concat(self.children(node)),
            Role::Call {
                function,
                arguments,
            } => self.call(node, function, arguments, false),
            Role::New { class, arguments } => self.call(node, class, arguments, true),
            Role::MethodCall {
                object,
                name,
                arguments,
            } => self.method_call(node, object, name, arguments),
            Role::Member { object, name } => {
                let object = self.part_or_unknown(node, object);
                match self.select(node, name) {
                    Some(name) => Form::Member(object, self.symbol(name)),
                    None => Form::Mix(vec![object]),
                }
            }
            Role::Index { object, index } => {
                let object = self.part_or_unknown(node, object);
                Form::Index(object, self.part_or_unknown(node, index))
            }
            Role::Binary {
                left,
                operator,
                right,
            } => self.binary(node, left, operator, right),
            Role::Unary { operator, operand } => self.unary(node, operator, operand),
            Role::Not(operand) => Form::Not(self.part_or_unknown(node, operand)),
            Role::Is => {
                let parts = self.children(node);
                let value = parts.first().copied();
                let value = value.unwrap_or_else(|| self.add(node, Form::Mix(Vec::new())));
                Form::Binary(Operator::Is, value, value)
            }
            Role::List => Form::List(self.children(node)),
            Role::Map => self.map(node),
            Role::Assign { target, value } => {
                let target = self.part(node, target)?;
                let value = self.part(node, value)?;
                self.name_function(target, value);
                Form::Assign { target, value }
            }
            Role::Augment {
                target,
                operator,
                value,
            } => {
                let sign = self.select(node, operator);
                let sign = sign.map_or("", |sign| self.tree.text(sign).trim_end_matches('='));
                Form::Augment {
                    operator: operator_of(sign).unwrap_or(Operator::Add),
                    target: self.part(node, target)?,
                    value: self.part(node, value)?,
                }
            }
            Role::Pair { value, .. } | Role::Argument { value, .. } | Role::Spread(value) => {
                Form::Mix(vec![self.part(node, value)?])
            }
            Role::Custom(make) => make(self, node),
            role => return self.statement(node, role),
        })
    }

    pub(crate) fn call(
        &mut self,
        node: NodeId,
        function: Select,
        arguments: Select,
        is_new: bool,
    ) -> Form {
        let function = self.part_or_unknown(node, function);
        let callee = match *self.program.form(function) {
            Form::Name(name) => Callee::Name(function, name),
            Form::Member(object, name) if is_new => Callee::Name(object, name),
            Form::Member(object, name) => Callee::Method(object, name),
            _ => Callee::Value(function),
        };
        let arguments = self.arguments(node, arguments);
        Form::Call(Box::new(Call { callee, arguments }))
    }

    fn method_call(
        &mut self,
        node: NodeId,
        object: Select,
        name: Select,
        arguments: Select,
    ) -> Form {
        let object = self.part(node, object);
        let Some(name) = self.select(node, name) else {
            return Form::Mix(object.into_iter().collect());
        };
        let symbol = self.symbol(name);
        let callee = match object {
            Some(object) => Callee::Method(object, symbol),
            None => {
                let name = self.add(name, Form::Name(symbol));
                Callee::Name(name, symbol)
            }
        };
        Form::Call(Box::new(Call {
            callee,
            arguments: self.arguments(node, arguments),
        }))
    }

    /// The arguments below the nodes that the selector names.
    fn arguments(&mut self, node: NodeId, select: Select) -> Vec<Argument> {
        let mut arguments = Vec::new();
        for list in self.select_all(node, select) {
            // `f "text"`, or a template right after the name.
            let is_alone = self.tree.is_leaf(list)
                && self.tree.text(list).starts_with(['"', '\'', '`'])
                || self.tree.node(list).kind == kind::TEMPLATE;
            let parts = if is_alone {
                vec![list]
            } else {
                self.parts(list)
            };
            for part in parts {
                arguments.extend(self.argument(part));
            }
        }
        arguments
    }

    fn argument(&mut self, node: NodeId) -> Option<Argument> {
        let (name, value, spread) = match self.role(node) {
            Some(Role::Argument { name, value }) => {
                let name = self.select(node, name).map(|name| self.symbol(name));
                let value = self.select(node, value).unwrap_or(node);
                (name, value, false)
            }
            Some(Role::Spread(value)) => (None, self.select(node, value).unwrap_or(node), true),
            _ => (None, node, false),
        };
        let value = self.lower(value)?;
        if let Form::Function(function) = *self.program.form(value) {
            self.program.functions[function].is_callback = true;
        }
        Some(Argument {
            name,
            value,
            spread,
        })
    }

    /// The left side of long sums is unwound, so that no one needs to recurse into it.
    pub(crate) fn binary(
        &mut self,
        node: NodeId,
        left: Select,
        operator: Select,
        right: Select,
    ) -> Form {
        let sign = |builder: &mut Self, node: NodeId| {
            let sign = builder.select(node, operator);
            sign.and_then(|sign| operator_of(builder.tree.text(sign)))
        };
        let own = sign(self, node);
        let kind = self.tree.node(node).kind;
        let mut rights = vec![(node, self.select(node, right))];
        let mut first = self.select(node, left);
        while let Some(inner) = first
            && own.is_some()
            && self.tree.node(inner).kind == kind
            && sign(self, inner) == own
        {
            rights.push((inner, self.select(inner, right)));
            first = self.select(inner, left);
        }
        let first = first.and_then(|first| self.lower(first));
        let mut all = first.unwrap_or_else(|| self.add(node, Form::Mix(Vec::new())));
        let is_long = rights.len() > MAX_PAIRS;
        let mut parts = vec![all];
        rights.reverse();
        for (node, right) in rights.iter().copied() {
            let right = right.and_then(|right| self.lower(right));
            let right = right.unwrap_or_else(|| self.add(node, Form::Mix(Vec::new())));
            let Some(own) = own else {
                return Form::Mix(vec![all, right]);
            };
            match is_long {
                true => parts.push(right),
                false if node == rights[rights.len() - 1].0 => {
                    return Form::Binary(own, all, right);
                }
                false => all = self.add(node, Form::Binary(own, all, right)),
            }
        }
        match own {
            Some(Operator::Add) => Form::Concat(parts),
            _ => Form::Mix(parts),
        }
    }

    fn unary(&mut self, node: NodeId, operator: Select, operand: Select) -> Form {
        let sign = self.select(node, operator);
        let sign = sign.map_or("", |sign| self.tree.text(sign));
        let operand = self.part_or_unknown(node, operand);
        match sign {
            "!" | "not" => Form::Not(operand),
            "-" => Form::Negate(operand),
            "typeof" | "void" | "delete" => Form::Binary(Operator::Is, operand, operand),
            _ => Form::Mix(vec![operand]),
        }
    }

    pub(crate) fn map(&mut self, node: NodeId) -> Form {
        let mut entries = Vec::new();
        for part in self.parts(node) {
            let (key, value) = match self.role(part) {
                Some(Role::Pair { key, value }) => {
                    let key = self.select(part, key);
                    let value = self.select(part, value);
                    (key, value.or(key).unwrap_or(part))
                }
                // A method, a name that is its own key, one with a value if it is missing.
                Some(Role::Function { name, .. }) => (self.select(part, name), part),
                Some(Role::Assign { target, .. }) => (self.select(part, target), part),
                _ if self.tree.is_name(part) => (Some(part), part),
                _ => (None, part),
            };
            let key = match key {
                Some(key) if self.tree.is_name(key) && self.table.adapter.names_are_keys => {
                    Some(self.add(key, Form::Constant(Constant::text(self.tree.text(key)))))
                }
                Some(key) => self.lower(key),
                None => Some(self.add(part, Form::Mix(Vec::new()))),
            };
            if let (Some(key), Some(value)) = (key, self.lower(value)) {
                entries.push((key, value));
            }
        }
        Form::Map(entries)
    }
}

/// What an operator sign means, in any language.
fn operator_of(sign: &str) -> Option<Operator> {
    Some(match sign {
        "+" | "." | ".." | "<>" => Operator::Add,
        "-" => Operator::Subtract,
        "*" => Operator::Multiply,
        "/" => Operator::Divide,
        "//" => Operator::IntegerDivide,
        "%" => Operator::Remainder,
        "==" | "===" | "eq" | "is" => Operator::Equal,
        "!=" | "!==" | "is not" | "ne" => Operator::NotEqual,
        "<" => Operator::Less,
        "<=" => Operator::LessOrEqual,
        ">" => Operator::Greater,
        ">=" => Operator::GreaterOrEqual,
        "in" => Operator::In,
        "not in" | "!in" => Operator::NotIn,
        "&&" | "and" => Operator::And,
        "||" | "or" => Operator::Or,
        "??" | "?:" => Operator::Else,
        "&" | "|" | "^" | "<<" | ">>" | ">>>" => Operator::Bits,
        "instanceof" => Operator::Is,
        _ => return None,
    })
}
