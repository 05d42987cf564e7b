//! `metavariable-comparison`: numbers compared, `and` and `or`.

use super::pattern::{Metavariables, Slot};

/// Alternatives, each a list of demands that must all hold.
#[derive(Debug)]
pub(super) struct Comparison(Vec<Vec<Demand>>);

#[derive(Debug)]
struct Demand {
    left: Operand,
    operator: Operator,
    right: Operand,
}

#[derive(Debug)]
enum Operand {
    Number(f64),
    Metavariable(Slot),
}

#[derive(Debug, Clone, Copy)]
enum Operator {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
}

/// Longer signs first.
const OPERATORS: &[(&str, Operator)] = &[
    ("<=", Operator::LessOrEqual),
    (">=", Operator::GreaterOrEqual),
    ("==", Operator::Equal),
    ("!=", Operator::NotEqual),
    ("<", Operator::Less),
    (">", Operator::Greater),
];

impl Comparison {
    pub(super) fn parse(text: &str, metavariables: &mut Metavariables) -> Result<Self, String> {
        let alternatives = text.split(" or ").map(|alternative| {
            alternative
                .split(" and ")
                .map(|demand| Demand::parse(demand, metavariables))
                .collect()
        });
        Ok(Self(alternatives.collect::<Result<_, String>>()?))
    }

    /// The metavariables that are compared.
    pub(super) fn slots(&self) -> impl Iterator<Item = Slot> {
        let operands = self.0.iter().flatten();
        operands
            .flat_map(|demand| [&demand.left, &demand.right])
            .filter_map(|operand| match operand {
                Operand::Metavariable(slot) => Some(*slot),
                Operand::Number(_) => None,
            })
    }

    /// `value` reads the text of a metavariable.
    pub(super) fn holds<'v>(&self, value: impl Fn(Slot) -> Option<&'v str>) -> bool {
        let number = |operand: &Operand| match operand {
            Operand::Number(number) => Some(*number),
            Operand::Metavariable(slot) => parse_number(value(*slot)?),
        };
        let holds = |demand: &Demand| {
            let (Some(left), Some(right)) = (number(&demand.left), number(&demand.right)) else {
                return false;
            };
            match demand.operator {
                Operator::Less => left < right,
                Operator::LessOrEqual => left <= right,
                Operator::Greater => left > right,
                Operator::GreaterOrEqual => left >= right,
                Operator::Equal => (left - right).abs() < f64::EPSILON,
                Operator::NotEqual => (left - right).abs() >= f64::EPSILON,
            }
        };
        self.0.iter().any(|demands| demands.iter().all(holds))
    }
}

impl Demand {
    fn parse(text: &str, metavariables: &mut Metavariables) -> Result<Self, String> {
        let unsupported = || {
            format!(
                "`{}` is not supported: write comparisons of numbers, `and`, `or`",
                text.trim()
            )
        };
        let (sign, operator) = OPERATORS
            .iter()
            .find(|(sign, _)| text.contains(sign))
            .ok_or_else(unsupported)?;
        let (left, right) = text.split_once(sign).ok_or_else(unsupported)?;
        let mut operand = |text: &str| {
            let text = text.trim();
            let text = text
                .strip_prefix("int(")
                .and_then(|rest| rest.strip_suffix(')'))
                .unwrap_or(text);
            if super::placeholder::is_metavariable(text) {
                return metavariables.slot(text).map(Operand::Metavariable);
            }
            parse_number(text).map(Operand::Number)
        };
        match (operand(left), operand(right)) {
            (Some(left), Some(right)) => Ok(Self {
                left,
                operator: *operator,
                right,
            }),
            _ => Err(unsupported()),
        }
    }
}

/// A number as programming languages write it: `1_024`, `0o777`, `0x1F`, `2048L`.
fn parse_number(text: &str) -> Option<f64> {
    let text = text.trim().trim_matches(['"', '\'']).replace('_', "");
    let lower = text.to_ascii_lowercase();
    let radix = |digits: &str, radix| i64::from_str_radix(digits, radix).ok().map(|n| n as f64);
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
    digits.parse().ok()
}
