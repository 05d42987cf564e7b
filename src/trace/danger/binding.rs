//! What gives names a meaning: assignments, loops, functions.

use tree_sitter::Node;

use super::flow::{Flow, secret_of};
use super::script::Reader;
use super::step::{Step, Word};
use super::{destruction, protection};

impl Reader {
    pub(super) fn assign(&mut self, node: Node<'_>, text: &str) -> Option<(String, Word)> {
        let name = node.child_by_field_name("name")?;
        let name = text[name.byte_range()].to_owned();
        let value = match node.child_by_field_name("value") {
            Some(value) => self.word(value, text),
            None => Word::default(),
        };
        protection::setting(self, &name, &value, &self.place_of(node));
        self.variables.insert(name.clone(), value.clone());
        Some((name, value))
    }

    pub(super) fn declare(&mut self, node: Node<'_>, text: &str) -> Flow {
        let mut words = Vec::new();
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            match child.kind() {
                "variable_assignment" => {
                    self.assign(child, text);
                }
                _ => words.push(self.word(child, text)),
            }
        }
        let program = text[node.byte_range()]
            .split_whitespace()
            .next()
            .unwrap_or_default();
        words.insert(0, Word::of(program));
        let step = Step {
            words,
            span: self.place_of(node),
            ..Step::default()
        };
        self.step(step)
    }

    pub(super) fn for_each(&mut self, node: Node<'_>, text: &str, input: &Flow) -> Flow {
        let mut value = Word::default();
        let mut texts = Vec::new();
        let mut cursor = node.walk();
        for child in node.children_by_field_name("value", &mut cursor) {
            let word = self.word(child, text);
            value.flow.join_marks(&word.flow);
            texts.push(word.text);
        }
        if let Some(name) = node.child_by_field_name("variable") {
            let name = text[name.byte_range()].to_owned();
            let is_secret = |text: &&String| secret_of(text).is_some();
            value.text = match texts.iter().find(is_secret) {
                Some(secret) => secret.clone(),
                None if texts.len() == 1 && value.flow.text.is_none() => texts.remove(0),
                None => format!("${name}"),
            };
            self.variables.insert(name, value);
        }
        match node.child_by_field_name("body") {
            Some(body) => self.statements(body, text, input),
            None => Flow::default(),
        }
    }

    pub(super) fn define(&mut self, node: Node<'_>, text: &str) {
        let (Some(name), Some(body)) = (
            node.child_by_field_name("name"),
            node.child_by_field_name("body"),
        ) else {
            return;
        };
        let name = &text[name.byte_range()];
        let said = &text[body.byte_range()];
        let calls = said
            .split(|c: char| c.is_whitespace() || "|&;(){}".contains(c))
            .filter(|word| *word == name);
        if calls.count() > 1 && said.contains('|') && said.contains('&') {
            let span = self.place_of(node);
            self.report(destruction::fork_bomb(span));
        }
        self.statements(body, text, &Flow::default());
    }
}
