//! Names that no one explains: in a fragment, what the rest of the program hands over.

use std::collections::HashSet;

use crate::code::grammar::class;
use crate::code::taint::ir::{Callee, ExpressionId, Form, Program, Symbol};
use crate::code::tree::Tree;

/// For each expression whether it reads a name that the file neither defines nor imports. What
/// something belongs to (`name.member`, `name(...)`) is rather a module or type.
pub(super) fn free(program: &Program, tree: &Tree<'_>) -> Vec<bool> {
    let mut known: HashSet<Symbol> = HashSet::new();
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
        known.extend(&class.bases);
    }
    let mut owners: HashSet<ExpressionId> = HashSet::new();
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
                owners.insert(*object);
            }
            Form::Call(call) => {
                match call.callee {
                    Callee::Method(object, _) => owners.insert(object),
                    Callee::Name(function, _) | Callee::Value(function) => owners.insert(function),
                };
            }
            _ => {}
        }
    }
    let is_free = |(id, form): (ExpressionId, &Form)| match form {
        Form::Name(name) => {
            let text = program.text(*name);
            !known.contains(name)
                && !owners.contains(&id)
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
fn bind(program: &Program, target: ExpressionId, known: &mut HashSet<Symbol>) {
    match program.form(target) {
        Form::Name(name) => {
            known.insert(*name);
        }
        Form::List(parts) | Form::Mix(parts) => {
            parts.iter().for_each(|part| bind(program, *part, known));
        }
        Form::Map(parts) => parts.iter().for_each(|part| bind(program, part.1, known)),
        Form::Assign { target, .. } => bind(program, *target, known),
        _ => {}
    }
}
