//! The matcher, by cases: language, pattern, code, lines that must match.

use super::grammar::Grammar;
use super::lang::{LANGUAGES, by_name};
use super::symbols::Symbols;
use super::tree::Tree;

fn dump(language: &str, code: &str) -> String {
    let grammar = Grammar::new(LANGUAGES[by_name(language).unwrap()]);
    let mut parser = tree_sitter::Parser::new();
    parser.set_language(&grammar.parser).unwrap();
    let parsed = parser.parse(code, None).unwrap();
    let symbols = Symbols::default();
    let text = Tree::new(&grammar, code, &parsed, &symbols).to_string();
    text
}

#[test]
fn show() {
    if let Ok(language) = std::env::var("DUMP_LANGUAGE") {
        panic!("{}", dump(&language, &std::env::var("DUMP").unwrap()));
    }
}
