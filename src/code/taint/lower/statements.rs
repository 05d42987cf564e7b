//! Statements and definitions.

use super::Builder;
use crate::code::grammar::{class, kind};
use crate::code::taint::adapters::{Role, Select};
use crate::code::taint::ir::{
    Case, Class, ExpressionId, Form, Function, Loop, Parameter, Switch, Try,
};
use crate::code::tree::NodeId;

impl Builder<'_, '_> {
    pub(super) fn statement(&mut self, node: NodeId, role: Role) -> Option<Form> {
        Some(match role {
            Role::Block | Role::Catch | Role::Finally => Form::Block(self.children(node)),
            Role::If {
                before,
                condition,
                yes,
                no,
            } => self.choice(node, before, condition, yes, no),
            Role::While { .. }
            | Role::DoWhile { .. }
            | Role::For { .. }
            | Role::Each { .. }
            | Role::Comprehension { .. } => self.repeat(node, role),
            Role::Switch { subject } => self.switch(node, subject),
            Role::Case { .. } => Form::Block(self.children(node)),
            Role::Try => self.attempt(node),
            Role::Return => {
                let mut parts = self.children(node);
                let value = match parts.len() {
                    0 => None,
                    1 => parts.pop(),
                    _ => Some(self.add(node, Form::List(parts))),
                };
                Form::Return(value)
            }
            Role::Throw => Form::Throw(self.children(node).first().copied()),
            Role::Break => Form::Break,
            Role::Continue => Form::Continue,
            Role::Assert => match self.children(node).first() {
                Some(condition) => Form::Assert(*condition),
                None => return None,
            },
            Role::Function {
                name,
                parameters,
                body,
            } => self.function(node, name, parameters, body),
            Role::Class { name, bases, body } => self.class(node, name, bases, body),
            _ => Form::Mix(self.children(node)),
        })
    }

    fn choice(
        &mut self,
        node: NodeId,
        before: Select,
        condition: Select,
        yes: Select,
        no: Select,
    ) -> Form {
        let before = self.part(node, before);
        let condition = self.part_or_unknown(node, condition);
        let yes = self.part_or_unknown(node, yes);
        let choice = Form::Choice {
            condition,
            yes,
            no: self.otherwise(node, no),
        };
        match before {
            None => choice,
            Some(before) => {
                let choice = self.add(node, choice);
                Form::Block(vec![before, choice])
            }
        }
    }

    /// `elif` after `elif`, and `else` at last.
    fn otherwise(&mut self, node: NodeId, no: Select) -> Option<ExpressionId> {
        let mut last = None;
        for branch in self.select_all(node, no).into_iter().rev() {
            last = match self.role(branch) {
                Some(Role::If {
                    condition,
                    yes,
                    no: own,
                    ..
                }) if self.select(branch, own).is_none() => {
                    let condition = self.part_or_unknown(branch, condition);
                    let yes = self.part_or_unknown(branch, yes);
                    let choice = Form::Choice {
                        condition,
                        yes,
                        no: last,
                    };
                    Some(self.add(branch, choice))
                }
                _ => self.lower(branch),
            };
        }
        last
    }

    fn repeat(&mut self, node: NodeId, role: Role) -> Form {
        let mut repeat = Loop {
            before: Vec::new(),
            condition: None,
            each: None,
            body: 0,
            step: Vec::new(),
            body_first: false,
            collects: false,
        };
        match role {
            Role::While { condition, body } | Role::DoWhile { condition, body } => {
                repeat.condition = self.part(node, condition);
                repeat.body = self.part_or_unknown(node, body);
                repeat.body_first = matches!(role, Role::DoWhile { .. });
            }
            Role::For {
                before,
                condition,
                step,
                body,
            } => {
                for part in self.select_all(node, before) {
                    repeat.before.extend(self.lower(part));
                }
                repeat.condition = self.part(node, condition);
                for part in self.select_all(node, step) {
                    repeat.step.extend(self.lower(part));
                }
                repeat.body = self.part_or_unknown(node, body);
            }
            Role::Each {
                target,
                items,
                body,
            } => {
                let target = self.part_or_unknown(node, target);
                repeat.each = Some((target, self.part_or_unknown(node, items)));
                repeat.body = self.part_or_unknown(node, body);
            }
            Role::Comprehension { body } => return self.comprehension(node, body),
            _ => {}
        }
        Form::Loop(Box::new(repeat))
    }

    fn comprehension(&mut self, node: NodeId, body: Select) -> Form {
        let body = self.select(node, body);
        let clauses = self
            .parts(node)
            .into_iter()
            .filter(|part| Some(*part) != body);
        let clauses: Vec<NodeId> = clauses.collect();
        let mut inner = match body {
            Some(body) => self.lower(body),
            None => None,
        };
        let mut inner = match inner.take() {
            Some(inner) => inner,
            None => self.add(node, Form::Mix(Vec::new())),
        };
        let mut is_list = false;
        for clause in clauses.into_iter().rev() {
            let form = match self.role(clause) {
                Some(Role::Each { target, items, .. }) => {
                    is_list = true;
                    let target = self.part_or_unknown(clause, target);
                    Form::Loop(Box::new(Loop {
                        before: Vec::new(),
                        condition: None,
                        each: Some((target, self.part_or_unknown(clause, items))),
                        body: inner,
                        step: Vec::new(),
                        body_first: false,
                        collects: true,
                    }))
                }
                Some(Role::If { condition, .. }) => Form::Choice {
                    condition: self.part_or_unknown(clause, condition),
                    yes: inner,
                    no: Some(self.add(clause, Form::Continue)),
                },
                _ => Form::Mix(vec![inner]),
            };
            inner = self.add(clause, form);
        }
        match is_list {
            true => Form::Mix(vec![inner]),
            false => Form::List(vec![inner]),
        }
    }

    fn switch(&mut self, node: NodeId, subject: Select) -> Form {
        let subject = self.part(node, subject);
        let mut found = Vec::new();
        self.cases(node, &mut found, 3);
        let cases = found.into_iter().map(|case| self.case(case)).collect();
        Form::Switch(Box::new(Switch { subject, cases }))
    }

    /// The cases below, but not those of a switch within.
    fn cases(&self, node: NodeId, found: &mut Vec<NodeId>, depth: usize) {
        for child in self.tree.children(node) {
            match self.role(child) {
                Some(Role::Case { .. }) => found.push(child),
                Some(Role::Switch { .. }) => {}
                _ if depth > 0 => self.cases(child, found, depth - 1),
                _ => {}
            }
        }
    }

    fn case(&mut self, node: NodeId) -> Case {
        let (labels, falls_through) = match self.role(node) {
            Some(Role::Case {
                labels,
                falls_through,
            }) => (self.select_all(node, labels), falls_through),
            _ => (Vec::new(), false),
        };
        let rest = self.parts(node).into_iter();
        let rest: Vec<NodeId> = rest.filter(|part| !labels.contains(part)).collect();
        // `case 'a', 'b'` may wrap its values in a node of its own; `default` may be one as well.
        let mut values = Vec::new();
        for label in labels {
            let is_value = matches!(self.tree.node(label).kind, kind::NAME | kind::STRING)
                || self.role(label).is_some();
            let is_list = matches!(self.role(label), Some(Role::List));
            match is_value && !is_list {
                true => values.extend(self.lower(label)),
                false => values.extend(self.children(label)),
            }
        }
        let is_wild = |id: &ExpressionId| matches!(self.program.form(*id), Form::Name(name) if &**self.program.text(*name) == "_");
        values.retain(|value| !is_wild(value));
        let body = rest
            .into_iter()
            .filter_map(|part| self.lower(part))
            .collect();
        Case {
            is_default: values.is_empty(),
            falls_through,
            labels: values,
            body: self.add(node, Form::Block(body)),
        }
    }

    fn attempt(&mut self, node: NodeId) -> Form {
        let (mut body, mut handlers, mut always) = (Vec::new(), Vec::new(), None);
        for part in self.parts(node) {
            let role = self.role(part);
            let Some(lowered) = self.lower(part) else {
                continue;
            };
            match role {
                Some(Role::Catch) => handlers.push(lowered),
                Some(Role::Finally) => always = Some(lowered),
                _ => body.push(lowered),
            }
        }
        Form::Try(Box::new(Try {
            body: self.add(node, Form::Block(body)),
            handlers,
            always,
        }))
    }

    pub(crate) fn function(
        &mut self,
        node: NodeId,
        name: Select,
        parameters: Select,
        body: Select,
    ) -> Form {
        let name = self.select(node, name);
        let parameters = self.select_all(node, parameters);
        let body = self.select(node, body);
        self.function_of(node, name, &parameters, body)
    }

    /// As `function`, of parts found in other ways.
    pub(crate) fn function_of(
        &mut self,
        node: NodeId,
        name: Option<NodeId>,
        parameters: &[NodeId],
        body: Option<NodeId>,
    ) -> Form {
        let first = self.program.expressions.len() as ExpressionId;
        let name = name.map(|name| {
            let name = self.tree.declared(name);
            self.symbol(name)
        });
        let mut list = Vec::new();
        for &parameters in parameters {
            // `x => ...`; or a language whose lists of parameters are left out of the tree.
            let is_one = self.tree.has(parameters, class::NAME | class::DECLARATOR);
            match is_one {
                true => list.extend(self.parameter(parameters)),
                false => {
                    for parameter in self.parts(parameters) {
                        list.extend(self.parameter(parameter));
                    }
                }
            }
        }
        // Classes within are not those around.
        let class = self.classes.last().copied();
        let around = std::mem::take(&mut self.classes);
        let body = body.and_then(|body| self.lower(body));
        let body = body.unwrap_or_else(|| self.add(node, Form::Mix(Vec::new())));
        self.classes = around;
        let mut this = None;
        if self.table.adapter.this_is_parameter
            && class.is_some()
            && list.first().is_some_and(|first| !first.is_input)
        {
            this = list.remove(0).name;
        }
        let body = match self.program.form(body) {
            Form::Block(_) if !self.table.adapter.last_is_value => body,
            // `x => x + 1`
            _ => self.add(self.program.node(body), Form::Return(Some(body))),
        };
        self.program.functions.push(Function {
            node,
            name,
            class,
            parameters: list,
            this,
            body,
            is_callback: false,
            range: (first, self.program.expressions.len() as ExpressionId),
        });
        Form::Function(self.program.functions.len() - 1)
    }

    /// A method that is written outside of its class; `this` is what it calls the object.
    pub(crate) fn method_of(
        &mut self,
        node: NodeId,
        class: NodeId,
        this: Option<NodeId>,
        (name, parameters, body): (Select, Select, Select),
    ) -> Form {
        let class = self.symbol(class);
        let this = this.map(|this| self.symbol(this));
        let known = self
            .program
            .classes
            .iter()
            .position(|known| known.name == Some(class));
        let id = known.unwrap_or(self.program.classes.len());
        if known.is_none() {
            self.program.classes.push(Class {
                name: Some(class),
                bases: Vec::new(),
                methods: Vec::new(),
                fields: Vec::new(),
            });
        }
        self.classes.push(id);
        let form = self.function(node, name, parameters, body);
        self.classes.pop();
        if let Form::Function(function) = form {
            let function_name = self.program.functions[function].name;
            self.program.functions[function].this = this;
            let methods = &mut self.program.classes[id].methods;
            methods.extend(function_name.map(|name| (name, function)));
        }
        form
    }

    fn parameter(&mut self, node: NodeId) -> Vec<Parameter> {
        let tree = self.tree;
        let type_text = |builder: &mut Self| {
            let given = builder.select(node, "type");
            let given = given.or_else(|| builder.select(node, "(type)"));
            given.map_or("", |given| tree.text(given))
        };
        let given_type = type_text(self);
        let plain_types = self.table.adapter.plain_types;
        let plain = given_type.trim_start_matches([':', ' ', '*', '&', '?']);
        let is_plain = plain_types.contains(&plain);
        let default = match self.select(node, "value") {
            Some(default) => self.lower(default),
            None => self.part(node, "right"),
        };
        // `a, b string` in Go: several names of one type.
        let mut names = self.select_all(node, "name");
        if names.is_empty() {
            let name = self.select(node, "pattern").or(self.select(node, "left"));
            names = match name.or(self.select(node, "declarator")) {
                Some(name) => vec![name],
                None => vec![tree.declared(node)],
            };
        }
        let text = tree.text(node);
        let rest = text.starts_with(['*', '.']) || text.contains("...");
        let mut parameters = Vec::new();
        for name in names {
            let declared = tree.declared(name);
            let inner = match tree.node(declared).kind == kind::NAME {
                true => Some(declared),
                false => self.only_name(declared),
            };
            let symbol = inner.map(|name| self.symbol(name));
            let target = match inner {
                Some(name) => self.lower(name),
                None => self.lower(declared),
            };
            let Some(target) = target else { continue };
            let is_this = matches!(self.program.form(target), Form::This)
                || is_service(plain)
                || symbol.is_some_and(|symbol| {
                    let name = self.program.text(symbol);
                    matches!(&**name, "self" | "cls") || given_type.is_empty() && is_service(name)
                });
            parameters.push(Parameter {
                target,
                name: symbol,
                default,
                rest,
                is_input: !is_plain && !is_this,
            });
        }
        parameters
    }

    /// The name in `*args`: unless the node takes a value apart.
    fn only_name(&self, node: NodeId) -> Option<NodeId> {
        if self.role(node).is_some() {
            return None;
        }
        let mut names = self
            .tree
            .descendants(node)
            .filter(|part| self.tree.node(*part).class & class::NAME != 0);
        let first = names.next()?;
        let field = self.tree.node(first).field;
        // The last name of `Type name`, as grammars without fields have it.
        match (names.next_back(), field) {
            (Some(last), 0) => Some(last),
            _ => Some(first),
        }
    }

    pub(crate) fn class(
        &mut self,
        node: NodeId,
        name: Select,
        bases: Select,
        body: Select,
    ) -> Form {
        let name = self.select(node, name).map(|name| self.symbol(name));
        let mut base_names = Vec::new();
        for bases in self.select_all(node, bases) {
            for part in bases..self.tree.node(bases).next {
                if self.tree.is_name(part) {
                    base_names.push(self.symbol(part));
                }
            }
        }
        let id = self.program.classes.len();
        self.program.classes.push(Class {
            name,
            bases: base_names,
            methods: Vec::new(),
            fields: Vec::new(),
        });
        self.classes.push(id);
        for body in self.select_all(node, body) {
            for part in self.parts(body) {
                let before = self.program.functions.len();
                let Some(lowered) = self.lower(part) else {
                    continue;
                };
                let mut is_method = false;
                for function in before..self.program.functions.len() {
                    let found = &self.program.functions[function];
                    if let (Some(class), Some(name)) = (found.class, found.name)
                        && class == id
                        && !found.is_callback
                    {
                        self.program.classes[id].methods.push((name, function));
                        is_method = true;
                    }
                }
                if !is_method {
                    self.program.classes[id].fields.push(lowered);
                }
            }
        }
        self.classes.pop();
        Form::Class(id)
    }
}

/// Whether the type or name is that of something that works for the function, not of data it works
/// on.
fn is_service(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "request",
        "req",
        "response",
        "res",
        "context",
        "ctx",
        "session",
        "connection",
        "conn",
        "statement",
        "cursor",
        "template",
        "client",
        "factory",
        "manager",
        "service",
        "repository",
        "logger",
        "log",
        "handler",
        "writer",
        "callback",
        "listener",
        "db",
        "database",
        "engine",
        "pool",
        "event",
        "next",
        "app",
        "router",
        "socket",
    ];
    let name = name
        .rsplit(['.', ' ', '*', '&', ':'])
        .next()
        .unwrap_or(name);
    let name = name.split(['<', '[', '?']).next().unwrap_or(name);
    let last = name
        .rfind(|c: char| c.is_ascii_uppercase())
        .map_or(name, |at| &name[at..]);
    let last = last.rsplit('_').next().unwrap_or(last);
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(last))
}
