//! Values that are known before the program runs, and how to compute with them.

use std::rc::Rc;

use super::ir::Operator;

/// Longer texts are not worth computing.
const MAX_TEXT: usize = 4096;

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Constant {
    Nothing,
    Truth(bool),
    Integer(i64),
    /// By its bits.
    Float(u64),
    Text(Rc<str>),
}

impl Constant {
    pub(super) fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    /// Reads a number as languages write it: `0x1F`, `1_000`, `10L`, `1.5f`.
    pub(super) fn number(written: &str) -> Option<Self> {
        let plain: String = written
            .chars()
            .filter(|c| !matches!(c, '_' | '\''))
            .collect();
        let plain = plain.to_ascii_lowercase();
        let radix = |digits: &str, radix| {
            let digits = digits.trim_end_matches(['u', 'l', 'n', 'i']);
            i64::from_str_radix(digits, radix).ok()
        };
        let integer = match plain.get(..2) {
            Some("0x") => radix(&plain[2..], 16),
            Some("0b") => radix(&plain[2..], 2),
            Some("0o") => radix(&plain[2..], 8),
            _ => radix(&plain, 10),
        };
        let float = || plain.trim_end_matches(['f', 'd', 'm']).parse::<f64>().ok();
        integer
            .map(Self::Integer)
            .or_else(|| float().map(|value| Self::Float(value.to_bits())))
    }

    /// Whether a condition holds, as languages agree on it. `None`: they do not, or it is not known.
    pub(super) fn truth(&self) -> Option<bool> {
        match self {
            Self::Nothing => Some(false),
            Self::Truth(truth) => Some(*truth),
            Self::Integer(value) => Some(*value != 0),
            Self::Float(_) => None,
            Self::Text(text) => Some(!text.is_empty()),
        }
    }

    pub(super) fn as_text(&self) -> Option<&Rc<str>> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Integer(value) => Some(*value),
            _ => None,
        }
    }

    /// As part of a text.
    pub(super) fn shown(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.to_string()),
            Self::Integer(value) => Some(value.to_string()),
            Self::Nothing | Self::Truth(_) | Self::Float(_) => None,
        }
    }
}

/// All put together as one text, if that is known and not too long.
pub(super) fn concat<'c>(
    parts: impl IntoIterator<Item = Option<&'c Constant>>,
) -> Option<Constant> {
    let mut text = String::new();
    for part in parts {
        text += &part?.shown()?;
        if text.len() > MAX_TEXT {
            return None;
        }
    }
    Some(Constant::Text(text.into()))
}

/// What the operator makes of two constants.
pub(super) fn binary(operator: Operator, left: &Constant, right: &Constant) -> Option<Constant> {
    use Constant::{Float, Integer, Text, Truth};
    match (left, right) {
        (Integer(left), Integer(right)) => integers(operator, *left, *right),
        (Float(_) | Integer(_), Float(_) | Integer(_)) => {
            let value = |constant: &Constant| match constant {
                Float(bits) => f64::from_bits(*bits),
                Integer(value) => *value as f64,
                _ => f64::NAN,
            };
            floats(operator, value(left), value(right))
        }
        (Text(_), _) | (_, Text(_)) if operator == Operator::Add => {
            concat([Some(left), Some(right)])
        }
        (Text(left), Text(right)) => match operator {
            Operator::In => Some(Truth(right.contains(&**left))),
            Operator::NotIn => Some(Truth(!right.contains(&**left))),
            _ => compared(operator, left, right),
        },
        (Truth(left), Truth(right)) => match operator {
            Operator::And => Some(Truth(*left && *right)),
            Operator::Or => Some(Truth(*left || *right)),
            _ => compared(operator, left, right),
        },
        (left, right) => match operator {
            Operator::Equal => Some(Truth(left == right)),
            Operator::NotEqual => Some(Truth(left != right)),
            _ => None,
        },
    }
}

fn integers(operator: Operator, left: i64, right: i64) -> Option<Constant> {
    let value = match operator {
        Operator::Add => left.checked_add(right),
        Operator::Subtract => left.checked_sub(right),
        Operator::Multiply => left.checked_mul(right),
        // Exact, because languages differ in rounding and in what type comes out.
        Operator::Divide | Operator::IntegerDivide => left
            .checked_rem(right)
            .filter(|rest| *rest == 0 || operator == Operator::IntegerDivide || left > 0)
            .and_then(|_| left.checked_div(right)),
        Operator::Remainder if left >= 0 && right > 0 => left.checked_rem(right),
        _ => return compared(operator, &left, &right),
    };
    value.map(Constant::Integer)
}

fn floats(operator: Operator, left: f64, right: f64) -> Option<Constant> {
    let value = match operator {
        Operator::Add => left + right,
        Operator::Subtract => left - right,
        Operator::Multiply => left * right,
        Operator::Divide => left / right,
        Operator::Less => return Some(Constant::Truth(left < right)),
        Operator::LessOrEqual => return Some(Constant::Truth(left <= right)),
        Operator::Greater => return Some(Constant::Truth(left > right)),
        Operator::GreaterOrEqual => return Some(Constant::Truth(left >= right)),
        _ => return None,
    };
    Some(Constant::Float(value.to_bits()))
}

fn compared<T: Ord + ?Sized>(operator: Operator, left: &T, right: &T) -> Option<Constant> {
    let truth = match operator {
        Operator::Equal => left == right,
        Operator::NotEqual => left != right,
        Operator::Less => left < right,
        Operator::LessOrEqual => left <= right,
        Operator::Greater => left > right,
        Operator::GreaterOrEqual => left >= right,
        _ => return None,
    };
    Some(Constant::Truth(truth))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_languages_write_them() {
        let cases = [
            ("0x1F", 31),
            ("1_000", 1000),
            ("10L", 10),
            ("0b101", 5),
            ("0o17", 15),
            ("42u", 42),
            ("7n", 7),
        ];
        for (written, value) in cases {
            assert_eq!(
                Constant::number(written),
                Some(Constant::Integer(value)),
                "{written}"
            );
        }
        assert_eq!(
            Constant::number("1.5f"),
            Some(Constant::Float(1.5_f64.to_bits()))
        );
        assert_eq!(Constant::number("abc"), None);
    }

    #[test]
    fn arithmetic_that_overflows_is_not_known() {
        let one = |left, operator, right| {
            binary(
                operator,
                &Constant::Integer(left),
                &Constant::Integer(right),
            )
        };
        assert_eq!(
            one(7 * 42, Operator::Subtract, 86),
            Some(Constant::Integer(208))
        );
        assert_eq!(one(i64::MAX, Operator::Add, 1), None);
        assert_eq!(one(1, Operator::Divide, 0), None);
        assert_eq!(one(500, Operator::Divide, 42), Some(Constant::Integer(11)));
        assert_eq!(
            one(208, Operator::Greater, 200),
            Some(Constant::Truth(true))
        );
    }
}
