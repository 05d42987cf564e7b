//! `metavariable-comparison`: what Semgrep takes of Python's expressions, on numbers, texts, truth
//! values and lists.

use super::lazy_regex::LazyRegex;
use super::pattern::{Metavariables, Slot};
use super::placeholder::is_metavariable;

/// An expression, and how the text of a metavariable is read in it.
#[derive(Debug)]
pub(super) struct Comparison {
    expression: Expression,
    /// In which base numbers are written.
    base: Option<u32>,
}

#[derive(Debug)]
enum Expression {
    Constant(Datum),
    Metavariable(Slot),
    List(Vec<Expression>),
    Not(Box<Expression>),
    Call(Function, Box<Expression>),
    Matches(LazyRegex, Box<Expression>),
    Binary(Box<Expression>, Operator, Box<Expression>),
}

#[derive(Debug, Clone, PartialEq)]
enum Datum {
    Number(f64),
    Text(String),
    Truth(bool),
    None,
    List(Vec<Datum>),
}

#[derive(Debug, Clone, Copy)]
enum Function {
    Number,
    Text,
    Length,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Operator {
    Or,
    And,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    In,
    NotIn,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Power,
}

/// Signs by how closely they bind, loosest first; longer signs before those that they begin with.
const LEVELS: &[&[(&str, Operator)]] = &[
    &[("or", Operator::Or)],
    &[("and", Operator::And)],
    &[
        ("<=", Operator::LessOrEqual),
        (">=", Operator::GreaterOrEqual),
        ("==", Operator::Equal),
        ("!=", Operator::NotEqual),
        ("<", Operator::Less),
        (">", Operator::Greater),
        ("not in", Operator::NotIn),
        ("in", Operator::In),
    ],
    &[("+", Operator::Add), ("-", Operator::Subtract)],
    &[
        ("*", Operator::Multiply),
        ("/", Operator::Divide),
        ("%", Operator::Remainder),
    ],
    &[("**", Operator::Power)],
];
/// Parentheses within parentheses.
const DEEPEST: usize = 20;

impl Comparison {
    /// # Errors
    /// What in the text is not understood.
    pub(super) fn parse(
        text: &str,
        base: Option<u32>,
        metavariables: &mut Metavariables,
    ) -> Result<Self, String> {
        let mut parser = Parser {
            rest: text.trim(),
            depth: 0,
            metavariables,
        };
        let expression = parser.level(0);
        match expression {
            Some(expression) if parser.rest.is_empty() => Ok(Self { expression, base }),
            _ => Err(format!(
                "`{}` is not supported: write comparisons of numbers and texts, `and`, `or`, `not`, \
                 `in`, int(), str(), len(), re.match()",
                text.trim()
            )),
        }
    }

    /// The metavariables that are compared.
    pub(super) fn slots(&self) -> Vec<Slot> {
        let mut slots = Vec::new();
        self.expression.slots(&mut slots);
        slots
    }

    /// `value` reads the text of a metavariable.
    pub(super) fn holds<'v>(&self, value: impl Fn(Slot) -> Option<&'v str>) -> bool {
        let evaluation = Evaluation {
            base: self.base,
            value: &value,
        };
        evaluation.of(&self.expression) == Some(Datum::Truth(true))
    }
}

impl Expression {
    fn slots(&self, slots: &mut Vec<Slot>) {
        match self {
            Self::Constant(_) => {}
            Self::Metavariable(slot) => slots.push(*slot),
            Self::List(items) => items.iter().for_each(|item| item.slots(slots)),
            Self::Not(inner) | Self::Call(_, inner) | Self::Matches(_, inner) => inner.slots(slots),
            Self::Binary(left, _, right) => {
                left.slots(slots);
                right.slots(slots);
            }
        }
    }
}

struct Parser<'t, 'm> {
    rest: &'t str,
    depth: usize,
    metavariables: &'m mut Metavariables,
}

impl<'t> Parser<'t, '_> {
    fn eat(&mut self, sign: &str) -> bool {
        let Some(rest) = self.rest.strip_prefix(sign) else {
            return false;
        };
        let is_word = sign.ends_with(|c: char| c.is_alphabetic());
        let goes_on = rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        if is_word && goes_on || sign == "*" && rest.starts_with('*') {
            return false;
        }
        self.rest = rest.trim_start();
        true
    }

    /// An expression of signs that bind at least so closely.
    fn level(&mut self, level: usize) -> Option<Expression> {
        let Some(signs) = LEVELS.get(level) else {
            return self.atom();
        };
        if level == 2 && self.eat("not") {
            return Some(Expression::Not(Box::new(self.level(2)?)));
        }
        let mut left = self.level(level + 1)?;
        while let Some((_, operator)) = signs.iter().find(|(sign, _)| self.eat(sign)) {
            let right = self.level(level + 1)?;
            left = Expression::Binary(Box::new(left), *operator, Box::new(right));
        }
        Some(left)
    }

    fn atom(&mut self) -> Option<Expression> {
        if self.eat("(") {
            let inner = self.nested()?;
            return self.eat(")").then_some(inner);
        }
        if self.eat("[") {
            let mut items = Vec::new();
            while !self.eat("]") {
                items.push(self.nested()?);
                if !self.eat(",") && !self.rest.starts_with(']') {
                    return None;
                }
            }
            return Some(Expression::List(items));
        }
        if self.eat("-") {
            let zero = Box::new(Expression::Constant(Datum::Number(0.0)));
            let inner = Box::new(self.atom()?);
            return Some(Expression::Binary(zero, Operator::Subtract, inner));
        }
        if self.rest.starts_with(['"', '\'']) {
            return self
                .text()
                .map(|text| Expression::Constant(Datum::Text(text.to_owned())));
        }
        self.word()
    }

    fn nested(&mut self) -> Option<Expression> {
        self.depth += 1;
        let inner = (self.depth < DEEPEST).then(|| self.level(0)).flatten();
        self.depth -= 1;
        inner
    }

    fn text(&mut self) -> Option<&'t str> {
        let quote = self
            .rest
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\''))?;
        let (text, rest) = self.rest[1..].split_once(quote)?;
        self.rest = rest.trim_start();
        Some(text)
    }

    /// A name, a call or a number.
    fn word(&mut self) -> Option<Expression> {
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '$');
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest.trim_start();
        if is_metavariable(word) || word.starts_with("$...") {
            return self.metavariables.slot(word).map(Expression::Metavariable);
        }
        let function = match word {
            "True" | "true" => return Some(Expression::Constant(Datum::Truth(true))),
            "False" | "false" => return Some(Expression::Constant(Datum::Truth(false))),
            "None" | "null" => return Some(Expression::Constant(Datum::None)),
            "int" | "float" => Function::Number,
            "str" => Function::Text,
            "len" => Function::Length,
            "re.match" => return self.matches(),
            _ => return parse_number(word, None).map(|n| Expression::Constant(Datum::Number(n))),
        };
        if !self.eat("(") {
            return None;
        }
        let argument = Box::new(self.nested()?);
        self.eat(")")
            .then_some(Expression::Call(function, argument))
    }

    /// The arguments of `re.match`.
    fn matches(&mut self) -> Option<Expression> {
        if !self.eat("(") {
            return None;
        }
        let regex = self.text()?;
        let regex = LazyRegex::new(format!("^(?:{regex})"), true).ok()?;
        if !self.eat(",") {
            return None;
        }
        let argument = Box::new(self.nested()?);
        self.eat(")")
            .then_some(Expression::Matches(regex, argument))
    }
}

struct Evaluation<'e, V> {
    base: Option<u32>,
    value: &'e V,
}

impl<'v, V: Fn(Slot) -> Option<&'v str>> Evaluation<'_, V> {
    /// `None`: it has no value, as code that is no literal.
    fn of(&self, expression: &Expression) -> Option<Datum> {
        match expression {
            Expression::Constant(datum) => Some(datum.clone()),
            Expression::Metavariable(slot) => read((self.value)(*slot)?, self.base),
            Expression::List(items) => {
                let items = items.iter().map(|item| self.of(item));
                items.collect::<Option<_>>().map(Datum::List)
            }
            Expression::Not(inner) => Some(Datum::Truth(!is_true(&self.of(inner)?))),
            Expression::Call(Function::Text, inner) => self.text(inner).map(Datum::Text),
            Expression::Call(Function::Number, inner) => match self.of(inner)? {
                Datum::Text(text) => parse_number(&text, self.base).map(Datum::Number),
                Datum::Number(number) => Some(Datum::Number(number)),
                _ => None,
            },
            Expression::Call(Function::Length, inner) => {
                let length = match self.of(inner)? {
                    Datum::Text(text) => text.chars().count(),
                    Datum::List(items) => items.len(),
                    _ => return None,
                };
                Some(Datum::Number(length as f64))
            }
            Expression::Matches(regex, inner) => {
                Some(Datum::Truth(regex.is_match(&self.text(inner)?)))
            }
            Expression::Binary(left, operator, right) => self.binary(left, *operator, right),
        }
    }

    /// The text of code that need not be a literal.
    fn text(&self, expression: &Expression) -> Option<String> {
        if let Expression::Metavariable(slot) = expression {
            return (self.value)(*slot).map(|text| unquoted(text).to_owned());
        }
        match self.of(expression)? {
            Datum::Text(text) => Some(text),
            Datum::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    fn binary(&self, left: &Expression, operator: Operator, right: &Expression) -> Option<Datum> {
        let left = self.of(left);
        match operator {
            Operator::Or if left.as_ref().is_some_and(is_true) => return Some(Datum::Truth(true)),
            Operator::And if !left.as_ref().is_some_and(is_true) => {
                return Some(Datum::Truth(false));
            }
            Operator::Or | Operator::And => {
                let right = self.of(right);
                return Some(Datum::Truth(right.as_ref().is_some_and(is_true)));
            }
            _ => {}
        }
        let (left, right) = (left?, self.of(right)?);
        let truth = |holds: bool| Some(Datum::Truth(holds));
        match (operator, &left, &right) {
            (Operator::Equal, ..) => return truth(left == right),
            (Operator::NotEqual, ..) => return truth(left != right),
            (Operator::In, _, Datum::List(items)) => return truth(items.contains(&left)),
            (Operator::NotIn, _, Datum::List(items)) => return truth(!items.contains(&left)),
            (Operator::In, Datum::Text(part), Datum::Text(text)) => {
                return truth(text.contains(part));
            }
            (Operator::NotIn, Datum::Text(part), Datum::Text(text)) => {
                return truth(!text.contains(part));
            }
            (Operator::Add, Datum::Text(a), Datum::Text(b)) => {
                return Some(Datum::Text(format!("{a}{b}")));
            }
            _ => {}
        }
        let (Datum::Number(a), Datum::Number(b)) = (left, right) else {
            return None;
        };
        match operator {
            Operator::Less => truth(a < b),
            Operator::LessOrEqual => truth(a <= b),
            Operator::Greater => truth(a > b),
            Operator::GreaterOrEqual => truth(a >= b),
            Operator::Add => Some(Datum::Number(a + b)),
            Operator::Subtract => Some(Datum::Number(a - b)),
            Operator::Multiply => Some(Datum::Number(a * b)),
            Operator::Divide => Some(Datum::Number(a / b)),
            Operator::Remainder => Some(Datum::Number(a.rem_euclid(b))),
            Operator::Power => Some(Datum::Number(a.powf(b))),
            _ => None,
        }
    }
}

fn is_true(datum: &Datum) -> bool {
    match datum {
        Datum::Truth(truth) => *truth,
        Datum::Number(number) => *number != 0.0,
        Datum::Text(text) => !text.is_empty(),
        Datum::List(items) => !items.is_empty(),
        Datum::None => false,
    }
}

/// What a literal says; `None` if the text is none.
fn read(text: &str, base: Option<u32>) -> Option<Datum> {
    let text = text.trim();
    match text {
        "True" | "true" => return Some(Datum::Truth(true)),
        "False" | "false" => return Some(Datum::Truth(false)),
        "None" | "null" | "nil" => return Some(Datum::None),
        _ => {}
    }
    if let Some(number) = parse_number(text, base) {
        return Some(Datum::Number(number));
    }
    let content = unquoted(text);
    (content.len() < text.len()).then(|| Datum::Text(content.to_owned()))
}

fn unquoted(text: &str) -> &str {
    let quoted = |quote| text.strip_prefix(quote)?.strip_suffix(quote);
    let content = quoted('"').or_else(|| quoted('\''));
    content.or_else(|| quoted('`')).unwrap_or(text)
}

/// A number as programming languages write it: `1_024`, `0o777`, `0x1F`, `2048L`, quoted or not.
fn parse_number(text: &str, base: Option<u32>) -> Option<f64> {
    let text = unquoted(text.trim()).replace('_', "");
    let lower = text.to_ascii_lowercase();
    let radix = |digits: &str, radix| i64::from_str_radix(digits, radix).ok().map(|n| n as f64);
    if let Some(base) = base {
        return radix(&lower, base);
    }
    if let Some(digits) = lower.strip_prefix("0x") {
        return radix(digits.trim_end_matches(['l', 'u']), 16);
    }
    if let Some(digits) = lower.strip_prefix("0o") {
        return radix(digits, 8);
    }
    if let Some(digits) = lower.strip_prefix("0b") {
        return radix(digits, 2);
    }
    let digits = lower.trim_end_matches(['l', 'u', 'f', 'd']);
    if digits.len() > 1
        && digits.starts_with('0')
        && digits.bytes().all(|b| (b'0'..=b'7').contains(&b))
    {
        return radix(digits, 8);
    }
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '.'));
    is_number.then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(text: &str, base: Option<u32>, x: &'static str) -> bool {
        let mut metavariables = Metavariables::default();
        let comparison = Comparison::parse(text, base, &mut metavariables).expect(text);
        comparison.holds(|_| Some(x))
    }

    #[test]
    fn expressions_mean_what_they_mean_in_python() {
        for (text, x) in [
            ("$X < 2048", "1_024"),
            ("$X >= 0o650 and $X < 0o100000", "0o777"),
            ("$X == 0x1FF or $X == 7", "0777"),
            ("$X == False", "False"),
            ("not $X", "false"),
            ("str($X) in [\"health\", '*']", "\"health\""),
            ("not str($X) in [\"health\"]", "f(1)"),
            ("$X not in [1, 2]", "3"),
            ("len($X) < 4", "'abc'"),
            ("re.match(\"a.c\", $X)", "\"abcd\""),
            ("int($X) % 2 == 0", "\"12\""),
            ("$X * 2 + 1 == 2 ** 3 - 1", "3"),
            ("(1 > 2 or $X > -1) and 1 < 2", "0"),
        ] {
            assert!(holds(text, None, x), "{text} for {x}");
        }
        for (text, x) in [
            ("$X < 10", "size"),
            ("$X == 'a'", "a"),
            ("$X > 3", "3"),
            ("re.match('b', $X)", "'abc'"),
        ] {
            assert!(!holds(text, None, x), "{text} for {x}");
        }
        assert!(holds("$X == 511", Some(8), "777"));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for text in [
            "",
            "$X <",
            "f($X) == 1",
            "$X == 1)",
            "today() < 3",
            "[1, 2",
            "$X == 'a",
        ] {
            let parsed = Comparison::parse(text, None, &mut Metavariables::default());
            assert!(parsed.is_err(), "{text}");
        }
    }
}
