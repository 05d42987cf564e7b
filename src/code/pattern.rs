//! A pattern: code with holes, made from its text.
//!
//! `...` and metavariables are no code in most languages. They are replaced by names that no one
//! uses, the result is parsed inside each of the language's wrappers until one parses, and the
//! names become holes in the tree.

use super::grammar::{Grammar, class, kind};
use super::lang::Language;
use super::lazy_regex::LazyRegex;
use super::placeholder::{self, Placeholder};
use super::symbols::Symbols;
use super::tree::{NodeId, Tree};
use super::types;
use super::{needs, words};

/// A class body and the like, of which a pattern lists some members.
const BODY: u32 = class::OPEN | class::BLOCK;

/// A hole's place among the values of a match.
pub(super) type Slot = usize;

/// The names of the metavariables of one rule.
#[derive(Debug, Default, Clone)]
pub(super) struct Metavariables {
    pub(super) names: Vec<String>,
}

impl Metavariables {
    /// `name` with its `$`. `$_` is anonymous.
    pub(super) fn slot(&mut self, name: &str) -> Option<Slot> {
        if name == "$_" || name == "$..._" {
            return None;
        }
        let known = self.names.iter().position(|known| known == name);
        Some(known.unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        }))
    }
}

/// A pattern ready to match.
#[derive(Debug, PartialEq)]
pub(super) struct Pattern {
    /// One node, or statements that follow each other.
    pub(super) parts: Vec<Part>,
    /// Written with a `;`: a call is meant as a statement, not as part of an expression.
    pub(super) is_statement: bool,
    /// Which nodes are worth trying for the first part that is not `...`.
    pub(super) anchor: Anchor,
    /// The metavariables in it.
    pub(super) slots: Vec<Slot>,
    /// Hashes of words: code without one of them does not match.
    pub(super) words: Vec<u64>,
    /// Whether something in it is looked for among others, or at any depth.
    searches: bool,
}

/// Which nodes can match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Calls of this kind of a function, method or constructor of this name.
    Call(u16, u32),
    /// This name.
    Name(u32),
    /// This kind.
    Kind(u16),
    Any,
    Nothing,
}

impl Pattern {
    /// Whether few nodes are tried, and each of them for itself.
    pub(super) fn is_quick(&self) -> bool {
        self.parts.len() == 1 && !matches!(self.anchor, Anchor::Any)
    }

    /// Whether it is also quick to tell of a node that it does not match.
    pub(super) fn is_shallow(&self) -> bool {
        self.is_quick() && !self.searches
    }

    /// What no code matches.
    fn nothing() -> Self {
        Self {
            parts: Vec::new(),
            is_statement: false,
            anchor: Anchor::Nothing,
            slots: Vec::new(),
            words: Vec::new(),
            searches: false,
        }
    }
}

/// A node of a pattern.
#[derive(Debug, PartialEq)]
pub(super) struct Part {
    pub(super) field: u16,
    pub(super) form: Form,
}

/// What a node of a pattern wants.
#[derive(Debug, PartialEq)]
pub(super) enum Form {
    /// `...`: any number of nodes.
    Dots,
    /// `$X`; `$_` has no slot.
    Metavariable(Option<Slot>),
    /// `$...X`: any number of nodes.
    Many(Option<Slot>),
    /// `(T $X)`: with the type as [`types::normal`] writes it.
    Typed(Option<Slot>, Box<str>),
    /// `<... p ...>`: p at any depth.
    Deep(Box<Part>),
    /// `a.b.c`, where the first name may be an alias.
    Path(Vec<u32>),
    /// A name that is no variable: of a field, of a keyword.
    Name(u32),
    /// `p. ...`: p, followed by any number of members and calls.
    Chain(Box<Part>),
    /// A token: number, operator, keyword.
    Token(u16, Box<str>),
    Text(TextForm),
    Node {
        kind: u16,
        class: u32,
        children: Vec<Part>,
    },
}

/// What a string literal must hold.
#[derive(Debug, PartialEq)]
pub(super) enum TextForm {
    Any,
    /// As `Any`, and string literals that hold code.
    AnyTemplate,
    Exact(Box<str>),
    Metavariable(Option<Slot>),
    Matches(LazyRegex),
}

/// Parses and converts patterns of one language.
pub(super) struct PatternCompiler<'g> {
    pub(super) grammar: &'g Grammar,
    pub(super) symbols: &'g mut Symbols,
    /// Whether regular expressions are tried out.
    pub(super) check: bool,
    /// Languages for which the rule is as well: what parses in one of these only finds nothing here.
    pub(super) others: Vec<&'static Language>,
    parser: tree_sitter::Parser,
}

impl<'g> PatternCompiler<'g> {
    pub(super) fn new(grammar: &'g Grammar, symbols: &'g mut Symbols, check: bool) -> Self {
        let mut parser = tree_sitter::Parser::new();
        parser
            .set_language(&grammar.parser)
            .expect("the grammars are built for this version of tree-sitter");
        Self {
            grammar,
            symbols,
            check,
            others: Vec::new(),
            parser,
        }
    }

    /// # Errors
    /// Why the text is no pattern of this language.
    pub(super) fn compile(
        &mut self,
        text: &str,
        metavariables: &mut Metavariables,
    ) -> Result<Pattern, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err("the pattern is empty".to_owned());
        }
        let completed = placeholder::completed(text, self.grammar.language);
        let text: &str = &completed;
        let typed = placeholder::rewrite_typed(text);
        // Where no parameters can stand, a type is that of a hole.
        let is_typed = text.starts_with('(') || text.contains("((") || text.contains(", (");
        let plain = Some(text.to_owned());
        let (first, second) = if is_typed && typed.is_some() {
            (typed, plain)
        } else {
            (plain, typed)
        };
        for form in [first, second].into_iter().flatten() {
            if let Some(mut pattern) = self.parse(&form, metavariables)? {
                pattern.words = self.words(text, &pattern);
                return Ok(pattern);
            }
        }
        let language = self.grammar.language;
        if self.others.iter().any(|other| parses(text, other)) {
            return Ok(Pattern::nothing());
        }
        let name = language.names[0];
        Err(format!("the pattern does not parse as {name}"))
    }

    /// The words of the pattern's text that are names there: a literal may be put together of
    /// others.
    fn words(&self, text: &str, pattern: &Pattern) -> Vec<u64> {
        let mut names = Vec::new();
        let parts = pattern.parts.iter();
        parts.for_each(|part| part.names(self.symbols, &mut names));
        let names: Vec<&str> = names.into_iter().flat_map(words::words).collect();
        let needed = needs::pattern_words(text, self.grammar.language).into_iter();
        let needed = needed.filter(|word| names.contains(word));
        needed.map(words::hash).collect()
    }

    /// `None`: it does not parse.
    fn parse(
        &mut self,
        text: &str,
        metavariables: &mut Metavariables,
    ) -> Result<Option<Pattern>, String> {
        let is_statement = text.ends_with(';');
        for candidate in placeholder::rewrites(text, self.grammar.language) {
            for (before, after) in self.grammar.language.wrappers {
                if is_statement && before.ends_with("= ") {
                    continue;
                }
                let source = format!("{before}{candidate}{after}");
                let parsed = self.parser.parse(&source, None);
                let Some(parsed) = parsed.filter(|tree| !tree.root_node().has_error()) else {
                    continue;
                };
                let tree = Tree::new(self.grammar, &source, &parsed, &mut *self.symbols);
                let range = before.len()..before.len() + candidate.len();
                let roots = roots(&tree, range.start, end_of(&range, after));
                // `key: value` is meant as what an object holds, not as a label.
                let is_label = |id: &NodeId| tree.kind_name(*id) == "labeled_statement";
                if roots.is_empty() || roots.iter().any(is_label) {
                    continue;
                }
                let mut converter = Converter {
                    tree: &tree,
                    check: self.check,
                    metavariables,
                };
                let parts = roots
                    .into_iter()
                    .map(|root| converter.part(root))
                    .collect::<Result<Vec<Part>, String>>()?;
                return finish(self.grammar, parts, is_statement).map(Some);
            }
        }
        Ok(None)
    }
}

/// Whether the text is a pattern of the language.
fn parses(text: &str, language: &'static Language) -> bool {
    let grammar = Grammar::new(language);
    let mut symbols = Symbols::default();
    let mut compiler = PatternCompiler::new(&grammar, &mut symbols, false);
    compiler
        .compile(text, &mut Metavariables::default())
        .is_ok()
}

/// Where the pattern's own nodes end: a statement also has the `;` that the wrapper adds.
fn end_of(range: &std::ops::Range<usize>, after: &str) -> usize {
    range.end + usize::from(after.starts_with(';'))
}

/// The topmost nodes that lie in the pattern's own text.
fn roots(tree: &Tree<'_>, start: usize, end: usize) -> Vec<NodeId> {
    let within = |id: NodeId| {
        let node = tree.node(id);
        node.start as usize >= start && node.end as usize <= end && node.end > node.start
    };
    let mut roots = Vec::new();
    let mut id = 0;
    while (id as usize) < tree.nodes.len() {
        let node = tree.node(id);
        // The root of the whole file is no part of a pattern, though it may be as wide.
        if within(id) && tree.parent(id).is_some() {
            roots.push(id);
            id = node.next;
        } else {
            id += 1;
        }
    }
    // One `key: value` is meant wherever it stands, not only where it stands alone.
    if let [mapping] = roots.as_slice()
        && let Some(pair) = tree.only_child_as_wide(*mapping)
        && tree.has(pair, class::KEYED)
    {
        roots = vec![pair];
    }
    roots
}

fn finish(grammar: &Grammar, mut parts: Vec<Part>, is_statement: bool) -> Result<Pattern, String> {
    let Some(first) = parts.iter().find(|part| !matches!(part.form, Form::Dots)) else {
        return Err("the pattern is nothing but `...`".to_owned());
    };
    let anchor = anchor(grammar, first);
    if let [only] = parts.as_mut_slice() {
        only.field = 0;
    }
    let is_call = matches!(
        parts.as_slice(),
        [Part { form: Form::Node { class, .. }, .. }] if class & class::CALL != 0
    );
    let mut slots = Vec::new();
    parts.iter().for_each(|part| part.slots(&mut slots));
    let mut searches = false;
    let mut look = |form: &Form| {
        searches |= match form {
            Form::Deep(_) => true,
            Form::Node { children, .. } => {
                let is_open = |part: &&Part| matches!(part.form, Form::Dots | Form::Many(_));
                children.iter().filter(is_open).count() > 1
            }
            _ => false,
        };
    };
    parts.iter().for_each(|part| part.each(&mut look));
    Ok(Pattern {
        slots,
        words: Vec::new(),
        searches,
        parts,
        is_statement: is_statement && is_call && grammar.language.kinds.tells_unused_results,
        anchor,
    })
}

fn anchor(grammar: &Grammar, part: &Part) -> Anchor {
    match &part.form {
        Form::Path(path) => path.last().map_or(Anchor::Any, |last| Anchor::Name(*last)),
        Form::Name(symbol) => Anchor::Name(*symbol),
        Form::Text(TextForm::AnyTemplate) => Anchor::Any,
        Form::Text(_) => Anchor::Kind(kind::STRING),
        Form::Token(kind, _) => Anchor::Kind(*kind),
        Form::Node {
            kind,
            class,
            children,
        } => {
            let callee = children
                .iter()
                .find(|child| grammar.is_callee_field(child.field))
                .or(children.first());
            match callee.and_then(|callee| last_name(&callee.form)) {
                Some(symbol) if class & class::CALL != 0 => Anchor::Call(*kind, symbol),
                _ => Anchor::Kind(*kind),
            }
        }
        _ => Anchor::Any,
    }
}

fn last_name(form: &Form) -> Option<u32> {
    match form {
        Form::Path(path) => path.last().copied(),
        Form::Name(symbol) => Some(*symbol),
        Form::Node {
            class, children, ..
        } if class & class::PATH != 0 => last_name(&children.last()?.form),
        _ => None,
    }
}

/// Makes parts of the nodes of a parsed pattern.
struct Converter<'a, 't> {
    tree: &'a Tree<'t>,
    check: bool,
    metavariables: &'a mut Metavariables,
}

impl Converter<'_, '_> {
    fn part(&mut self, id: NodeId) -> Result<Part, String> {
        let field = self.tree.node(id).field;
        Ok(Part {
            field,
            form: self.form(id)?,
        })
    }

    fn form(&mut self, id: NodeId) -> Result<Form, String> {
        let node = self.tree.node(id);
        let text = self.tree.text(id);
        match placeholder::read(text) {
            Some(Placeholder::Dots) => return Ok(Form::Dots),
            Some(Placeholder::Metavariable(name)) => {
                return Ok(Form::Metavariable(self.metavariables.slot(&name)));
            }
            Some(Placeholder::Typed(name, kind)) => {
                let slot = self.metavariables.slot(&name);
                return Ok(Form::Typed(slot, types::normal(&kind).into()));
            }
            Some(Placeholder::Many(name)) => {
                return Ok(Form::Many(self.metavariables.slot(&name)));
            }
            None => {}
        }
        match node.kind {
            kind::NAME => return Ok(self.name(id)),
            kind::STRING => return self.text(id),
            kind::FRAGMENT => return Ok(self.fragment(id)),
            _ => {}
        }
        if node.class & class::CALL != 0 && placeholder::is_deep(text) {
            let last = self.tree.children(id).last();
            // The list of arguments, or where such lists are left out, the one argument.
            let inner = last.and_then(|last| match self.tree.node(last).end == node.end {
                true => self.tree.children(last).next(),
                false => Some(last),
            });
            let inner = inner.ok_or("`<... ...>` holds nothing")?;
            return Ok(Form::Deep(Box::new(Part {
                field: 0,
                form: self.form(inner)?,
            })));
        }
        if node.class & class::PATH != 0 {
            if let Some(path) = self.path(id) {
                return Ok(Form::Path(path));
            }
            let children: Vec<NodeId> = self.tree.children(id).collect();
            if let [receiver, .., last] = children.as_slice()
                && matches!(
                    placeholder::read(self.tree.text(*last)),
                    Some(Placeholder::Dots)
                )
            {
                let receiver = Part {
                    field: 0,
                    form: self.form(*receiver)?,
                };
                return Ok(Form::Chain(Box::new(receiver)));
            }
        }
        if node.class & class::TOKEN != 0 {
            return Ok(Form::Token(node.kind, self.tree.token(id).into()));
        }
        let children = self.tree.children(id).map(|child| self.part(child));
        let children = children.collect::<Result<Vec<Part>, String>>()?;
        Ok(Form::Node {
            kind: node.kind,
            class: node.class,
            children: match node.class & (class::OPEN | class::BLOCK) {
                BODY => with_dots(children),
                _ => keyed_first(children),
            },
        })
    }

    fn name(&self, id: NodeId) -> Form {
        let node = self.tree.node(id);
        if self.tree.grammar.is_member_field(node.field) {
            Form::Name(node.symbol)
        } else {
            Form::Path(vec![node.symbol])
        }
    }

    /// The names of `a.b.c`, if there is nothing else in it.
    fn path(&self, id: NodeId) -> Option<Vec<u32>> {
        let mut path = Vec::new();
        for part in id..self.tree.node(id).next {
            let node = self.tree.node(part);
            if node.kind == kind::NAME && placeholder::read(self.tree.text(part)).is_none() {
                path.push(node.symbol);
            } else if node.class & class::PATH == 0 {
                return None;
            }
        }
        Some(path)
    }

    fn text(&mut self, id: NodeId) -> Result<Form, String> {
        let content = placeholder::restore(&self.tree.joined_content(id));
        let source = self.tree.text(id);
        let form = if content == "..." {
            if source.starts_with(['f', 'F', '`', '$']) {
                TextForm::AnyTemplate
            } else {
                TextForm::Any
            }
        } else if let Some(regex) = content
            .strip_prefix("=~/")
            .and_then(|rest| rest.rsplit_once('/'))
            .filter(|(_, flags)| flags.bytes().all(|flag| b"ims".contains(&flag)))
        {
            let (regex, flags) = regex;
            let mut regex = regex.replace("\\\\", "\\");
            if !flags.is_empty() {
                regex = format!("(?{flags}){regex}");
            }
            TextForm::Matches(LazyRegex::new(regex, self.check)?)
        } else if placeholder::is_metavariable(&content) {
            TextForm::Metavariable(self.metavariables.slot(&content))
        } else {
            TextForm::Exact(content.into())
        };
        Ok(Form::Text(form))
    }

    /// A text between the holes of an f-string or template.
    fn fragment(&mut self, id: NodeId) -> Form {
        match placeholder::restore(self.tree.text(id)) {
            text if text == "..." => Form::Dots,
            text => Form::Token(kind::FRAGMENT, text.into()),
        }
    }
}

/// Members with anything between them; no members at all are meant as such.
fn with_dots(members: Vec<Part>) -> Vec<Part> {
    if members.is_empty() {
        return members;
    }
    let dots = || Part {
        field: 0,
        form: Form::Dots,
    };
    let named = |part: &Part| !matches!(part.form, Form::Dots);
    let members = members.into_iter().filter(named);
    let mut open: Vec<Part> = members.flat_map(|member| [dots(), member]).collect();
    open.push(dots());
    open
}

/// Keyword arguments and object keys first, because their place means nothing.
fn keyed_first(children: Vec<Part>) -> Vec<Part> {
    let (mut sorted, others): (Vec<Part>, Vec<Part>) =
        children.into_iter().partition(Part::is_keyed);
    if sorted.is_empty() {
        return others;
    }
    for part in others {
        let doubled = matches!(part.form, Form::Dots)
            && sorted
                .last()
                .is_some_and(|last| matches!(last.form, Form::Dots));
        if !doubled {
            sorted.push(part);
        }
    }
    sorted
}

impl Part {
    /// Whether its place among its neighbours means nothing.
    pub(super) fn is_keyed(&self) -> bool {
        matches!(&self.form, Form::Node { class, .. } if class & class::KEYED != 0)
    }

    fn slots(&self, found: &mut Vec<Slot>) {
        match &self.form {
            Form::Metavariable(slot)
            | Form::Many(slot)
            | Form::Typed(slot, _)
            | Form::Text(TextForm::Metavariable(slot)) => {
                found.extend(slot);
            }
            Form::Deep(inner) | Form::Chain(inner) => inner.slots(found),
            Form::Node { children, .. } => children.iter().for_each(|child| child.slots(found)),
            _ => {}
        }
    }

    /// All names and texts without which the part cannot match.
    pub(super) fn literals<'s>(&'s self, symbols: &'s Symbols, found: &mut Vec<&'s str>) {
        self.names(symbols, found);
        self.each(&mut |form| match form {
            Form::Token(_, text) => found.push(text),
            Form::Text(TextForm::Exact(text)) if !text.contains('\\') => found.push(text),
            _ => {}
        });
    }

    /// All names without which the part cannot match.
    fn names<'s>(&'s self, symbols: &'s Symbols, found: &mut Vec<&'s str>) {
        self.each(&mut |form| match form {
            Form::Path(path) => found.extend(path.iter().map(|symbol| symbols.name(*symbol))),
            Form::Name(symbol) => found.push(symbols.name(*symbol)),
            _ => {}
        });
    }

    /// The part and all below it.
    fn each<'s>(&'s self, take: &mut dyn FnMut(&'s Form)) {
        take(&self.form);
        match &self.form {
            Form::Deep(inner) | Form::Chain(inner) => inner.each(take),
            Form::Node { children, .. } => children.iter().for_each(|child| child.each(take)),
            _ => {}
        }
    }
}
