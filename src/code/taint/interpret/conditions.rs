//! Operators, and what is known where a condition holds.

use std::rc::Rc;

use super::Interpreter;
use crate::code::taint::constant::{self, Constant};
use crate::code::taint::ir::{ExpressionId, Operator};
use crate::code::taint::value::{Check, Data, Facts, Mask, Taints, Value};

impl Interpreter<'_> {
    pub(super) fn binary(
        &mut self,
        operator: Operator,
        left: ExpressionId,
        right: ExpressionId,
    ) -> Value {
        if matches!(operator, Operator::And | Operator::Or) {
            return self.both(operator, left, right);
        }
        let left = self.value(left);
        let right = self.value(right);
        self.combined(operator, left, right)
    }

    /// `and`, `or`: the second runs only if the first does not decide.
    fn both(&mut self, operator: Operator, left: ExpressionId, right: ExpressionId) -> Value {
        let is_and = operator == Operator::And;
        let first = self.value(left);
        let before = self.state.clone();
        self.assume(&first, is_and);
        let is_decided = self.state.dead;
        let second = self.value_here(right);
        self.state.dead = false;
        let mut after = before;
        after.join(&self.state);
        self.state = after;
        if is_decided {
            return first;
        }
        let decides = self.truth(&first) == Some(is_and);
        if decides {
            return second;
        }
        // `x or "default"` is meant as a value.
        let is_default = !is_and && !matches!(second.data, Data::Check(_) | Data::Unknown);
        let checks = (self.check_of(&first), self.check_of(&second));
        let data = match checks {
            (Some(first), Some(second)) if !is_default => {
                let check = match is_and {
                    true => first.and(&second),
                    false => first.negated().and(&second.negated()).negated(),
                };
                Some(Data::Check(Rc::new(check)))
            }
            _ => None,
        };
        // As a value, it is one of the two.
        let mut value = first;
        value.join(&second);
        match data {
            Some(data) => Value {
                taints: value.all_taints(),
                data,
            },
            None => value,
        }
    }

    pub(super) fn combined(&mut self, operator: Operator, left: Value, right: Value) -> Value {
        let is_clean = left.taints.is_empty() && right.taints.is_empty();
        let folded = match (left.as_constant(), right.as_constant()) {
            (Some(left), Some(right)) if is_clean => constant::binary(operator, left, right),
            _ => None,
        };
        if let Some(constant) = folded {
            return Value::constant(constant);
        }
        match operator {
            Operator::Add => self.added(&left, &right),
            Operator::Equal => self.compared(&left, &right, true),
            Operator::NotEqual => self.compared(&left, &right, false),
            Operator::In => self.contained(&right, &left, true),
            Operator::NotIn => self.contained(&right, &left, false),
            Operator::Less
            | Operator::LessOrEqual
            | Operator::Greater
            | Operator::GreaterOrEqual
            | Operator::Is => Data::Check(Rc::new(Check {
                yes: Some(Facts::default()),
                no: Some(Facts::default()),
            }))
            .into(),
            Operator::Else | Operator::And | Operator::Or => {
                let mut value = left;
                value.join(&right);
                value
            }
            // `"..." % value` builds a text; numbers make numbers.
            Operator::Remainder => {
                let taints = [&left, &right].map(Value::all_taints);
                let [mut all, more] = taints;
                all.add(&more);
                match &left.data {
                    Data::Constant(Constant::Text(text)) => Value {
                        taints: all,
                        data: prefix(text),
                    },
                    Data::Number | Data::Constant(Constant::Integer(_)) => Value::number(),
                    _ => Value::tainted(all),
                }
            }
            _ => match (&left.data, &right.data) {
                (Data::Number | Data::Constant(_), Data::Number | Data::Constant(_)) => {
                    Value::number()
                }
                _ => {
                    let mut all = left.all_taints();
                    all.add(&right.all_taints());
                    Value::tainted(all)
                }
            },
        }
    }

    fn added(&mut self, left: &Value, right: &Value) -> Value {
        use Constant::{Float, Integer};
        let is_number = |value: &Value| {
            matches!(
                value.data,
                Data::Number | Data::Constant(Integer(_) | Float(_))
            )
        };
        if is_number(left) && is_number(right) {
            return Value::number();
        }
        if let (Data::List(first), Data::List(second)) = (&left.data, &right.data) {
            let mut list = first.as_ref().clone();
            let mut value = left.clone();
            for item in second.items.iter().chain(&second.rest) {
                list.push(item.clone());
            }
            value.data = Data::List(Rc::new(list));
            value.taints.add(&right.taints);
            return value;
        }
        self.joined_text(left, right)
    }

    /// Whether they are equal: then input that equals known data is harmless.
    pub(super) fn compared(&mut self, left: &Value, right: &Value, truth: bool) -> Value {
        if let Some(check) = compared_check(left, right, truth) {
            return check;
        }
        // What is not the attacker's, such as a value of the configuration.
        let is_known = |value: &Value| value.taints.is_empty();
        let facts = match (is_known(left), is_known(right)) {
            (false, true) => Facts::about(&left.taints, Mask::MAX),
            (true, false) => Facts::about(&right.taints, Mask::MAX),
            _ => Facts::default(),
        };
        // `x == ""` and `x is None` are asked to see whether there is anything at all.
        Data::Check(Rc::new(Check::on(truth, facts))).into()
    }

    /// Whether the collection, if it is not the attacker's, holds the item.
    pub(super) fn contained(&mut self, collection: &Value, item: &Value, truth: bool) -> Value {
        let facts = match collection.all_taints().is_empty() {
            true => Facts::about(&item.taints, Mask::MAX),
            false => Facts::default(),
        };
        if let (Data::Map(map), Some(key)) = (&collection.data, item.as_constant())
            && map.rest.is_none()
        {
            return Value::truth(map.entries.contains_key(key) == truth);
        }
        Data::Check(Rc::new(Check::on(truth, facts))).into()
    }

    pub(super) fn negated(&mut self, value: &Value) -> Value {
        if let Some(truth) = self.truth(value) {
            return Value::truth(!truth);
        }
        match self.check_of(value) {
            Some(check) => Data::Check(Rc::new(check.negated())).into(),
            None => Value::number(),
        }
    }

    /// Whether the value counts as true, if that is known.
    pub(super) fn truth(&self, value: &Value) -> Option<bool> {
        match &value.data {
            Data::Constant(constant) => constant.truth(),
            Data::Check(check) => match (&check.yes, &check.no) {
                (None, Some(_)) => Some(false),
                (Some(_), None) => Some(true),
                _ => None,
            },
            _ => None,
        }
    }

    /// What follows from the value being true or false.
    pub(super) fn check_of(&self, value: &Value) -> Option<Check> {
        match &value.data {
            Data::Check(check) => Some(check.as_ref().clone()),
            Data::Constant(constant) => {
                let truth = constant.truth()?;
                let facts = || Some(Facts::default());
                Some(Check {
                    yes: truth.then(facts).flatten(),
                    no: (!truth).then(facts).flatten(),
                })
            }
            // What is empty is harmless.
            _ => Some(Check::on(false, Facts::about(&value.taints, Mask::MAX))),
        }
    }

    /// The condition turned out so.
    pub(super) fn assume(&mut self, condition: &Value, truth: bool) {
        if self.state.dead {
            return;
        }
        if let Some(check) = self.check_of(condition) {
            match check.side(truth) {
                Some(facts) => self.state.facts.add(facts),
                None => self.state.dead = true,
            }
        }
    }

    /// A truth that is returned says what was known where it was.
    pub(super) fn with_facts(&self, value: Value) -> Value {
        let is_truth = matches!(
            value.data,
            Data::Check(_) | Data::Constant(Constant::Truth(_))
        );
        if !is_truth || self.state.facts.is_empty() {
            return value;
        }
        let Some(mut check) = self.check_of(&value) else {
            return value;
        };
        for facts in [&mut check.yes, &mut check.no].into_iter().flatten() {
            facts.add(&self.state.facts);
        }
        Data::Check(Rc::new(check)).into()
    }

    /// A condition that, by a rule, proves something about what stands in it.
    pub(super) fn guarded(
        &mut self,
        id: ExpressionId,
        value: &Value,
        rules: Mask,
        truth: bool,
    ) -> Value {
        let taints = match &self.given {
            Some((call, given)) if *call == id => {
                given.iter().fold(Taints::default(), |mut all, value| {
                    all.add(&value.all_taints());
                    all
                })
            }
            _ => self.parts_taints(id),
        };
        let mut facts = Facts::about_whole(&taints, rules);
        facts.add(&Facts::about(&self.owner_taints(id), rules));
        let check = Check::on(truth, facts);
        let check = match self.check_of(value) {
            Some(known) if matches!(value.data, Data::Check(_)) => {
                let mut both = known;
                for (own, new) in [(&mut both.yes, &check.yes), (&mut both.no, &check.no)] {
                    if let (Some(own), Some(new)) = (own.as_mut(), new) {
                        own.add(new);
                    }
                }
                both
            }
            _ => check,
        };
        Data::Check(Rc::new(check)).into()
    }
}

/// Of a check that is compared with nothing or with a truth: `strchr(x, '/') == NULL`.
fn compared_check(left: &Value, right: &Value, truth: bool) -> Option<Value> {
    let (check, constant) = match (&left.data, &right.data) {
        (Data::Check(check), Data::Constant(constant))
        | (Data::Constant(constant), Data::Check(check)) => (check, constant),
        _ => return None,
    };
    let wanted = match constant {
        Constant::Nothing | Constant::Integer(0) => false,
        Constant::Truth(wanted) => *wanted,
        _ => return None,
    };
    let check = match wanted == truth {
        true => Rc::clone(check),
        false => Rc::new(check.negated()),
    };
    Some(Data::Check(check).into())
}

/// The text up to its first hole.
pub(super) fn prefix(text: &Rc<str>) -> Data {
    let end = text.find(['%', '{', '$', '?']).unwrap_or(text.len());
    match &text[..end] {
        "" => Data::Unknown,
        known => Data::Prefixed(known.into()),
    }
}
