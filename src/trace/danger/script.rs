//! A script of a shell, read from its syntax tree as the shell would run it: what flows where.
//!
//! Nothing is run. Branches are all taken, loops once, and what is not known stays as it is written.

use std::collections::HashMap;
use std::ops::Range;

use tree_sitter::Node;

use super::flow::Flow;
use super::step::{Redirection, Step, Word};
use super::words::split;
use super::{Danger, persistence};
use crate::code;

/// Scripts in scripts.
const DEPTH: usize = 8;
/// Nodes inside one another.
const NESTING: usize = 120;
/// Commands of one call.
const STEPS: usize = 5000;
/// Bytes of one script.
const LONGEST: usize = 1 << 20;

/// Reads a script and all that it runs.
#[derive(Debug)]
pub(super) struct Reader {
    depth: usize,
    /// Nodes that may still lie in one another.
    pub(super) nesting: usize,
    steps: usize,
    /// Whether a pipe leads to what is read.
    is_fed: bool,
    pub(super) variables: HashMap<String, Word>,
    /// What is known of files that were written.
    pub(super) files: HashMap<String, Flow>,
    /// The folder that was changed to.
    pub(super) folder: Option<String>,
    /// The place of what is read in the script of the call, if it is another text.
    place: Option<Range<usize>>,
    pub(super) is_contained: bool,
    /// Whether a connection was opened by the shell itself.
    pub(super) is_connected: bool,
    /// Whether something is run from a folder where everybody may write.
    pub(super) runs_temporary: bool,
    pub(super) found: Vec<Danger>,
    /// Why not all was read.
    pub(super) unread: Option<&'static str>,
}

impl Reader {
    pub(super) fn new() -> Self {
        Self::within(DEPTH)
    }

    fn within(depth: usize) -> Self {
        Self {
            depth,
            nesting: NESTING,
            steps: STEPS,
            is_fed: false,
            variables: HashMap::new(),
            files: HashMap::new(),
            folder: None,
            place: None,
            is_contained: false,
            is_connected: false,
            runs_temporary: false,
            found: Vec::new(),
            unread: None,
        }
    }

    /// Reads a text by itself, as it would run later: what is found there.
    pub(super) fn apart(&mut self, text: &str) -> Self {
        let mut inner = Self::within(self.depth.saturating_sub(1));
        (inner.steps, inner.nesting) = (self.steps, self.nesting);
        inner.script(text, &Flow::default(), Some(0..0));
        self.steps = inner.steps;
        self.unread = self.unread.or(inner.unread);
        inner
    }

    /// Reads a script; gives its output. `place` is where it stands, if that is not the script of
    /// the call itself.
    pub(super) fn script(&mut self, text: &str, input: &Flow, place: Option<Range<usize>>) -> Flow {
        if self.depth == 0 || text.len() > LONGEST {
            self.unread = Some("a script in it is too long or too deep in others");
            return Flow::default();
        }
        let Some(tree) = code::bash_tree(text) else {
            self.unread = Some("it takes too long to parse");
            return Flow::default();
        };
        let outer = self.place.clone();
        if place.is_some() {
            self.place = place;
        }
        self.depth -= 1;
        let output = self.statements(tree.root_node(), text, input);
        self.depth += 1;
        self.place = outer;
        output
    }

    pub(super) fn report(&mut self, danger: Danger) {
        let is_known = |old: &Danger| old.kind == danger.kind && old.verdict >= danger.verdict;
        if !self.found.iter().any(is_known) {
            self.found.retain(|old| old.kind != danger.kind);
            self.found.push(danger);
        }
    }

    pub(super) fn place_of(&self, node: Node<'_>) -> Range<usize> {
        self.place.clone().unwrap_or_else(|| node.byte_range())
    }

    /// All statements in a node; gives what they say together.
    pub(super) fn statements(&mut self, node: Node<'_>, text: &str, input: &Flow) -> Flow {
        let mut output = Flow::default();
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            let said = self.statement(child, text, input, Vec::new());
            output.join(&said);
        }
        output
    }

    fn statement(
        &mut self,
        node: Node<'_>,
        text: &str,
        input: &Flow,
        redirections: Vec<Redirection>,
    ) -> Flow {
        if self.nesting == 0 {
            self.unread = Some("its commands are too deep in one another");
            return Flow::default();
        }
        self.nesting -= 1;
        let output = match node.kind() {
            "comment" | "heredoc_body" | "word" | "variable_name" | "string" | "raw_string" => {
                Flow::default()
            }
            "command" => self.command(node, text, input, redirections),
            "redirected_statement" => self.redirected(node, text, input, redirections),
            "pipeline" => self.pipeline(node, text, input, redirections),
            "list" => self.list(node, text, input, redirections),
            "variable_assignment" => {
                self.assign(node, text);
                Flow::default()
            }
            "declaration_command" | "unset_command" => self.declare(node, text),
            "for_statement" => self.for_each(node, text, input),
            "function_definition" => {
                self.define(node, text);
                Flow::default()
            }
            _ => self.statements(node, text, input),
        };
        self.nesting += 1;
        output
    }

    fn pipeline(
        &mut self,
        node: Node<'_>,
        text: &str,
        input: &Flow,
        redirections: Vec<Redirection>,
    ) -> Flow {
        let mut cursor = node.walk();
        let parts: Vec<Node<'_>> = node
            .named_children(&mut cursor)
            .filter(|part| part.kind() != "comment")
            .collect();
        let mut flow = input.clone();
        let count = parts.len();
        for (at, part) in parts.into_iter().enumerate() {
            let own = if at + 1 == count {
                redirections.clone()
            } else {
                Vec::new()
            };
            let before = self.is_fed;
            self.is_fed |= at > 0;
            flow = self.statement(part, text, &flow, own);
            self.is_fed = before;
        }
        flow
    }

    /// `a && b > c`: the grammar gives the redirection to both.
    fn list(
        &mut self,
        node: Node<'_>,
        text: &str,
        input: &Flow,
        redirections: Vec<Redirection>,
    ) -> Flow {
        let mut output = Flow::default();
        let count = node.named_child_count();
        let mut cursor = node.walk();
        for (at, part) in node.named_children(&mut cursor).enumerate() {
            let own = if at + 1 == count {
                redirections.clone()
            } else {
                Vec::new()
            };
            let said = self.statement(part, text, input, own);
            output.join(&said);
        }
        output
    }

    fn redirected(
        &mut self,
        node: Node<'_>,
        text: &str,
        input: &Flow,
        mut redirections: Vec<Redirection>,
    ) -> Flow {
        let mut input = input.clone();
        let mut after = Vec::new();
        let mut body = None;
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            match child.kind() {
                "file_redirect" => redirections.extend(self.redirection(child, text)),
                "herestring_redirect" => input = self.here_string(child, text),
                "heredoc_redirect" => {
                    input = self.here_document(child, text);
                    let mut inner = child.walk();
                    for part in child.named_children(&mut inner) {
                        match part.kind() {
                            "file_redirect" => redirections.extend(self.redirection(part, text)),
                            "heredoc_start" | "heredoc_body" | "heredoc_end"
                            | "file_descriptor" => {}
                            _ => after.push(part),
                        }
                    }
                }
                _ => body = Some(child),
            }
        }
        for redirection in &redirections {
            if redirection.sign.starts_with('<') {
                input.join(&redirection.file.flow);
            }
        }
        let Some(body) = body else {
            self.write(&Flow::default(), &redirections, &self.place_of(node));
            return Flow::default();
        };
        let is_pushed = matches!(
            body.kind(),
            "command" | "pipeline" | "list" | "redirected_statement"
        );
        let mut output = match is_pushed {
            true => self.statement(body, text, &input, redirections),
            false => {
                let output = self.statement(body, text, &input, Vec::new());
                self.write(&output, &redirections, &self.place_of(node));
                output
            }
        };
        for part in after {
            // `cat <<E | sh`: the grammar puts the pipe into the here-document.
            let is_pipe = part.kind() == "pipeline";
            let feed = if is_pipe {
                output.clone()
            } else {
                Flow::default()
            };
            let before = self.is_fed;
            self.is_fed |= is_pipe;
            output = match part.kind() {
                "pipeline" if part.named_child_count() == 1 => self.statements(part, text, &feed),
                _ => self.statement(part, text, &feed, Vec::new()),
            };
            self.is_fed = before;
        }
        output
    }

    fn here_string(&mut self, node: Node<'_>, text: &str) -> Flow {
        let mut cursor = node.walk();
        let words: Vec<Node<'_>> = node.named_children(&mut cursor).collect();
        let Some(word) = words.last() else {
            return Flow::default();
        };
        let word = self.word(*word, text);
        let mut flow = Flow::of_text(&word.text);
        flow.join_marks(&word.flow);
        flow
    }

    fn here_document(&mut self, node: Node<'_>, text: &str) -> Flow {
        let mut cursor = node.walk();
        let parts: Vec<Node<'_>> = node.named_children(&mut cursor).collect();
        let start = parts.iter().find(|part| part.kind() == "heredoc_start");
        let is_quoted =
            start.is_some_and(|start| text[start.byte_range()].contains(['\'', '"', '\\']));
        let Some(body) = parts.iter().find(|part| part.kind() == "heredoc_body") else {
            return Flow::default();
        };
        if is_quoted {
            return Flow::of_text(&text[body.byte_range()]);
        }
        let word = self.composed(*body, text, body.byte_range(), false);
        let mut flow = Flow::of_text(&word.text);
        flow.join_marks(&word.flow);
        flow
    }

    fn redirection(&mut self, node: Node<'_>, text: &str) -> Option<Redirection> {
        let file = node.child_by_field_name("destination")?;
        let mut sign = String::new();
        let mut cursor = node.walk();
        for child in node.children(&mut cursor) {
            if !child.is_named() {
                sign.push_str(&text[child.byte_range()]);
            }
        }
        let mut file = self.word(file, text);
        if sign.starts_with('<')
            && let Some(secret) = super::flow::secret_of(&file.text)
        {
            file.flow.join_marks(&Flow::of_secret(secret));
        }
        if sign.starts_with('<') && is_connection(&file.text) {
            file.flow.is_socket = true;
        }
        Some(Redirection { sign, file })
    }

    fn command(
        &mut self,
        node: Node<'_>,
        text: &str,
        input: &Flow,
        mut redirections: Vec<Redirection>,
    ) -> Flow {
        let mut step = Step {
            input: input.clone(),
            has_input: self.is_fed,
            span: self.place_of(node),
            is_contained: self.is_contained,
            ..Step::default()
        };
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            match child.kind() {
                "comment" => {}
                "variable_assignment" => step.settings.extend(self.assign(child, text)),
                "file_redirect" => {
                    let found = self.redirection(child, text);
                    if let Some(found) = &found
                        && found.sign.starts_with('<')
                    {
                        step.input.join(&found.file.flow);
                        step.has_input = true;
                    }
                    redirections.extend(found);
                }
                "herestring_redirect" => {
                    step.input = self.here_string(child, text);
                    step.has_input = true;
                }
                "heredoc_redirect" => {
                    step.input = self.here_document(child, text);
                    step.has_input = true;
                }
                "command_name" => {
                    let inner = child.named_child(0).unwrap_or(child);
                    let word = self.word(inner, text);
                    split(word, &mut step.words);
                }
                _ => {
                    let word = self.word(child, text);
                    split(word, &mut step.words);
                }
            }
        }
        step.has_input |= step.input != Flow::default();
        step.redirections = redirections;
        let (redirections, span) = (step.redirections.clone(), step.span.clone());
        let output = self.step(step);
        self.write(&output, &redirections, &span);
        let is_written =
            |all: &Redirection| matches!(all.sign.as_str(), ">" | ">>" | "&>" | "&>>" | ">|");
        match redirections.iter().any(is_written) {
            true => Flow::default(),
            false => output,
        }
    }

    /// What is written to files, and whether it may.
    fn write(&mut self, output: &Flow, redirections: &[Redirection], span: &Range<usize>) {
        for redirection in redirections.iter().filter(|all| all.writes()) {
            let path = redirection.file.text.as_str();
            if self.is_connected && redirection.sign.ends_with('&') {
                super::run::leaked_to_connection(self, "/dev/tcp/", output, span);
            }
            if redirection.sign.contains("<")
                || path.chars().all(|c| c.is_ascii_digit() || c == '-')
            {
                continue;
            }
            self.written(path, output, span);
        }
    }

    /// A file gets a content.
    pub(super) fn written(&mut self, path: &str, content: &Flow, span: &Range<usize>) {
        if path.is_empty() || path == "/dev/null" {
            return;
        }
        persistence::written(self, path, content, span);
        super::protection::written(self, path, span);
        super::destruction::written(self, path, content, span);
        let path = path.trim_start_matches("./").to_owned();
        self.files.entry(path).or_default().join(content);
    }

    /// What is known of a file.
    pub(super) fn file(&self, path: &str) -> Option<&Flow> {
        self.files.get(path.trim_start_matches("./"))
    }

    /// Counts a command; whether it may still be looked into.
    pub(super) fn counts(&mut self) -> bool {
        if self.steps == 0 {
            self.unread = Some("it holds too many commands");
        }
        self.steps = self.steps.saturating_sub(1);
        self.steps > 0
    }
}

/// Whether a path of the shell stands for a connection.
pub(super) fn is_connection(path: &str) -> bool {
    path.starts_with("/dev/tcp/") || path.starts_with("/dev/udp/")
}
