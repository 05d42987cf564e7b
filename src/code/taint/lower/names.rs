//! Names that no one explains: in a fragment, what the rest of the program hands over.

use crate::code::grammar::class;
use crate::code::taint::ir::{Callee, ExpressionId, Form, Program, Symbol};
use crate::code::tree::Tree;

/// By symbol.
struct Known(Vec<bool>);

impl Known {
    fn extend(&mut self, names: impl IntoIterator<Item = Symbol>) {
        names
            .into_iter()
            .for_each(|name| self.0[name as usize] = true);
    }

    fn has(&self, name: Symbol) -> bool {
        self.0[name as usize]
    }
}

/// For each expression whether it reads a name that the file neither defines nor imports. What
/// something belongs to (`name.member`, `name(...)`) is rather a module or type.
pub(super) fn free(program: &Program, tree: &Tree<'_>) -> Vec<bool> {
    let mut known = Known(vec![false; program.symbols().len()]);
    for id in 0..tree.nodes.len() as u32 {
        if tree.has(id, class::IMPORT) && !tree.is_assignment(id) {
            let names = tree.descendants(id).filter(|part| tree.is_name(*part));
            known.extend(names.filter_map(|name| program.known(tree.text(name))));
        }
    }
    known.extend(
        program
            .functions
            .iter()
            .filter_map(|function| function.name),
    );
    known.extend(
        program
            .functions
            .iter()
            .filter_map(|function| function.this),
    );
    for class in &program.classes {
        known.extend(class.name);
        known.extend(class.bases.iter().copied());
    }
    let mut owners = vec![false; program.expressions.len()];
    for function in &program.functions {
        for parameter in &function.parameters {
            bind(program, parameter.target, &mut known);
        }
    }
    for expression in &program.expressions {
        match &expression.form {
            Form::Assign { target, .. } | Form::Augment { target, .. } => {
                bind(program, *target, &mut known);
            }
            Form::Loop(repeat) => {
                if let Some((target, _)) = repeat.each {
                    bind(program, target, &mut known);
                }
            }
            Form::Member(object, _) => {
                owners[*object as usize] = true;
            }
            Form::Call(call) => {
                let (Callee::Method(owner, _) | Callee::Name(owner, _) | Callee::Value(owner)) =
                    call.callee;
                owners[owner as usize] = true;
            }
            _ => {}
        }
    }
    let is_free = |(id, form): (ExpressionId, &Form)| match form {
        Form::Name(name) => {
            let text = program.text(*name);
            !known.has(*name)
                && !owners[id as usize]
                && text.starts_with(|c: char| c.is_lowercase())
                && text.len() > 1
        }
        _ => false,
    };
    (0..)
        .zip(
            program
                .expressions
                .iter()
                .map(|expression| &expression.form),
        )
        .map(is_free)
        .collect()
}

/// The names that a pattern gives values to.
fn bind(program: &Program, target: ExpressionId, known: &mut Known) {
    match program.form(target) {
        Form::Name(name) => {
            known.extend([*name]);
        }
        Form::List(parts) | Form::Mix(parts) => {
            parts.iter().for_each(|part| bind(program, *part, known));
        }
        Form::Map(parts) => parts.iter().for_each(|part| bind(program, part.1, known)),
        Form::Assign { target, .. } => bind(program, *target, known),
        _ => {}
    }
}
