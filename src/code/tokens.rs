//! Arguments of macros: the grammar leaves them as loose words, so they are cut out and parsed again
//! as the expressions they mostly are.

use tree_sitter::{Node, Parser, Tree};

use super::grammar::Grammar;

/// Macros within macros, and how long one may be: what is beyond stays loose words.
const MAX_DEPTH: usize = 6;
const MAX_BYTES: usize = 16 * 1024;

/// Parses what macros are called with.
#[derive(Default)]
pub(super) struct Reader {
    parser: Option<Parser>,
    depth: usize,
}

/// What a macro is called with, parsed.
pub(super) struct Read {
    tree: Tree,
    /// Bytes that were put before it.
    pub(super) before: usize,
    length: usize,
}

impl Read {
    /// The node that holds the expressions.
    pub(super) fn list(&self) -> Option<Node<'_>> {
        let end = self.before + self.length;
        let list = self
            .tree
            .root_node()
            .named_descendant_for_byte_range(self.before, end)?;
        (list.byte_range() == (self.before..end)).then_some(list)
    }
}

impl Reader {
    /// Reads the words in brackets; `None` if they are no expressions. Otherwise `leave` is due.
    pub(super) fn read(&mut self, grammar: &Grammar, text: &str) -> Option<Read> {
        let tokens = grammar.language.kinds.tokens.as_ref()?;
        if self.depth >= MAX_DEPTH || text.len() > MAX_BYTES {
            return None;
        }
        let mut forms = tokens.forms.iter();
        let (_, before, after) = forms.find(|(bracket, ..)| text.starts_with(*bracket))?;
        let parser = self.parser.get_or_insert_with(|| {
            let mut parser = Parser::new();
            parser
                .set_language(&grammar.parser)
                .expect("the grammars are built for this version of tree-sitter");
            parser
        });
        let tree = parser.parse(format!("{before}{text}{after}"), None)?;
        let read = Read {
            tree,
            before: before.len(),
            length: text.len(),
        };
        let is_list = !read.tree.root_node().has_error() && read.list().is_some();
        self.depth += usize::from(is_list);
        is_list.then_some(read)
    }

    pub(super) fn leave(&mut self) {
        self.depth -= 1;
    }
}

/// Whether the words are more than names and literals, which are the same loose and parsed.
pub(super) fn is_worth_reading(words: Node<'_>) -> bool {
    let is_plain = |word: Node<'_>| {
        if word.is_named() {
            word.child_count() == 0 || word.kind().ends_with("literal")
        } else {
            matches!(word.kind(), "(" | ")" | "[" | "]" | ",")
        }
    };
    !words.children(&mut words.walk()).all(is_plain)
}
