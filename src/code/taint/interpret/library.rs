//! Calls of well-known functions and methods.

use std::rc::Rc;

use super::Interpreter;
use super::calls::Given;
use super::places::{character, place};
use crate::code::taint::constant::{self, Constant};
use crate::code::taint::ir::ExpressionId;
use crate::code::taint::library::Behaviour;
use crate::code::taint::value::{Check, Data, Facts, List, Map, Mask, Taints, Value};

impl Interpreter<'_> {
    /// `all` is the subject and the arguments after it.
    pub(super) fn behave(
        &mut self,
        id: ExpressionId,
        behaviour: Behaviour,
        is_method: bool,
        all: Vec<Given>,
        taints: &Taints,
    ) -> Value {
        let subject = all
            .first()
            .map(|given| given.value.clone())
            .unwrap_or_default();
        let first = all.get(1).map(|given| given.value.clone());
        let target = all.first().and_then(|given| given.place);
        let rest = all.get(1..).unwrap_or_default();
        match behaviour {
            Behaviour::Append
            | Behaviour::Add
            | Behaviour::Extend
            | Behaviour::Insert
            | Behaviour::Put
            | Behaviour::Clear
            | Behaviour::AppendText => self.change(behaviour, target, &subject, rest),
            Behaviour::Remove | Behaviour::TakeFirst | Behaviour::TakeLast => {
                self.take(id, behaviour, target, &subject, first.as_ref())
            }
            Behaviour::Get => {
                let default = all.get(2).map(|given| given.value.clone());
                let key = first.unwrap_or_default();
                self.read_item(id, &subject, &key, default.as_ref())
            }
            Behaviour::First => {
                let key = Value::constant(Constant::Integer(0));
                self.read_item(id, &subject, &key, None)
            }
            Behaviour::NewList => new_list(all.first()),
            Behaviour::ListOf => list_of(&all),
            Behaviour::MapOf => map_of(&all),
            Behaviour::NewMap => new_map(&all),
            Behaviour::NewText => match all.first() {
                None => Value::constant(Constant::text("")),
                // A capacity.
                Some(given) if is_number(&given.value) => Value::constant(Constant::text("")),
                Some(_) => subject,
            },
            Behaviour::Items => self.items(&subject),
            Behaviour::Keep | Behaviour::Wrap => subject,
            Behaviour::Lower => cased(&subject, str::to_lowercase),
            Behaviour::Upper => cased(&subject, str::to_uppercase),
            Behaviour::CharacterAt => {
                let mut value = match subject.as_constant() {
                    Some(Constant::Text(text)) => {
                        character(text, first.as_ref().and_then(Value::as_constant))
                    }
                    _ => Value::default(),
                };
                value.taints.add(&subject.taints);
                value
            }
            Behaviour::Length => length(&subject),
            Behaviour::Slice => slice(&subject, rest),
            Behaviour::Format => self.format(&all),
            Behaviour::Join => joined(&subject, first.as_ref(), is_method, taints),
            Behaviour::Clean => {
                self.callbacks(&all, taints);
                Value::number()
            }
            Behaviour::Exit => {
                self.exit();
                Value::default()
            }
            Behaviour::Parse => Value::tainted(taints.clone()),
            Behaviour::Run => {
                self.callbacks(&all, taints);
                Value::tainted(taints.clone())
            }
            _ => self.asked(behaviour, &subject, first.as_ref(), &all),
        }
    }

    /// What answers yes or no.
    fn asked(
        &mut self,
        behaviour: Behaviour,
        subject: &Value,
        first: Option<&Value>,
        all: &[Given],
    ) -> Value {
        let none = Value::default();
        let first = first.unwrap_or(&none);
        match behaviour {
            Behaviour::Equals | Behaviour::EqualsIgnoringCase => {
                let lower = |value: &Value| match behaviour {
                    Behaviour::Equals => value.clone(),
                    _ => cased(value, str::to_lowercase),
                };
                let (left, right) = (lower(subject), lower(first));
                match (left.as_constant(), right.as_constant()) {
                    (Some(left), Some(right)) => Value::truth(left == right),
                    _ => self.compared(&left, &right, true),
                }
            }
            Behaviour::Contains => match (subject.as_constant(), first.as_constant()) {
                (Some(Constant::Text(text)), Some(Constant::Text(part))) => {
                    Value::truth(text.contains(&**part))
                }
                _ => self.contained(subject, first, true),
            },
            Behaviour::IsIn => self.contained(first, subject, true),
            Behaviour::IsPlain => check(Facts::about(&subject.all_taints(), Mask::MAX)),
            Behaviour::MatchesAll | Behaviour::Matches => {
                let pattern = all
                    .iter()
                    .find_map(|given| match given.value.as_constant() {
                        Some(Constant::Text(text)) if given.value.taints.is_empty() => {
                            Some(Rc::clone(text))
                        }
                        _ => None,
                    });
                let is_whole = behaviour == Behaviour::MatchesAll;
                let is_strict = pattern.is_none_or(|pattern| is_strict(&pattern, is_whole));
                let mut facts = Facts::default();
                if is_strict {
                    for given in all {
                        facts.add(&Facts::about(&given.value.all_taints(), Mask::MAX));
                    }
                }
                let mut value = check(facts);
                // Groups of a match are parts of the text.
                for given in all {
                    value.taints.add(&given.value.all_taints());
                }
                value
            }
            _ => Value::default(),
        }
    }

    /// What changes the subject.
    fn change(
        &mut self,
        behaviour: Behaviour,
        target: Option<ExpressionId>,
        subject: &Value,
        rest: &[Given],
    ) -> Value {
        let mut changed = subject.clone();
        let value = |place: usize| rest.get(place).map(|given| given.value.clone());
        match behaviour {
            Behaviour::Add if rest.len() == 2 => {
                let key = value(0).and_then(|key| key.as_constant().cloned());
                insert(&mut changed, key.as_ref(), value(1).unwrap_or_default());
            }
            Behaviour::Append | Behaviour::Add => {
                for given in rest {
                    push(&mut changed, given.value.clone());
                }
            }
            Behaviour::Extend => {
                for given in rest {
                    extend(&mut changed, given);
                }
            }
            Behaviour::Insert => {
                let key = value(0).and_then(|key| key.as_constant().cloned());
                insert(&mut changed, key.as_ref(), value(1).unwrap_or_default());
            }
            Behaviour::Put => {
                let key = value(0).unwrap_or_default();
                put(
                    &mut changed,
                    key.as_constant(),
                    value(1).unwrap_or_default(),
                );
            }
            Behaviour::Clear => changed = emptied(subject),
            Behaviour::AppendText => {
                for given in rest {
                    changed = self.joined_text(&changed, &given.value);
                }
            }
            _ => {}
        }
        let changed = changed.clipped();
        if let Some(target) = target {
            let node = self.program.node(target);
            let mut told = changed.clone();
            told.taints = match told.taints == subject.taints {
                true => subject.taints.clone(),
                false => told.taints.at(node, u64::from(node), true),
            };
            self.update(target, &mut |place| *place = told.clone());
            return told;
        }
        changed
    }

    /// Takes an item out of the subject.
    fn take(
        &mut self,
        id: ExpressionId,
        behaviour: Behaviour,
        target: Option<ExpressionId>,
        subject: &Value,
        key: Option<&Value>,
    ) -> Value {
        let mut left = subject.clone();
        let key = match behaviour {
            Behaviour::TakeFirst => Some(Constant::Integer(0)),
            Behaviour::TakeLast => Some(Constant::Integer(-1)),
            // `pop()` takes the last.
            _ => key.map_or(Some(Constant::Integer(-1)), |key| {
                key.as_constant().cloned()
            }),
        };
        let index = key.clone().map_or(Value::default(), Value::constant);
        let taken = self.read_item(id, subject, &index, None);
        match &mut left.data {
            Data::List(list) => {
                let list = Rc::make_mut(list);
                match place(list, key.as_ref()) {
                    Some(place) => {
                        list.items.remove(place);
                    }
                    None => list.forget_places(),
                }
            }
            Data::Map(map) => {
                if let Some(key) = &key {
                    Rc::make_mut(map).entries.remove(key);
                }
            }
            _ => return taken,
        }
        if let Some(target) = target {
            self.update(target, &mut |place| *place = left.clone());
        }
        taken
    }

    fn items(&mut self, subject: &Value) -> Value {
        let mut value = subject.clone();
        if let Data::Map(map) = &subject.data {
            let list = List {
                items: Vec::new(),
                rest: (!map.entries.is_empty() || map.rest.is_some()).then(|| {
                    let mut any = subject.any_item();
                    any.data = Data::Unknown;
                    any
                }),
            };
            value.data = Data::List(Rc::new(list));
        }
        value
    }

    fn format(&mut self, all: &[Given]) -> Value {
        let mut taints = Taints::default();
        for given in all {
            taints.add(&given.value.all_taints());
        }
        let template = all.first().and_then(|given| given.value.as_constant());
        let data = match template {
            Some(Constant::Text(text)) if all.len() == 1 => {
                Data::Constant(Constant::Text(Rc::clone(text)))
            }
            Some(Constant::Text(text)) => super::conditions::prefix(text),
            _ => Data::Unknown,
        };
        Value { taints, data }
    }
}

fn check(facts: Facts) -> Value {
    Data::Check(Rc::new(Check::on(true, facts))).into()
}

fn is_number(value: &Value) -> bool {
    matches!(
        value.data,
        Data::Number | Data::Constant(Constant::Integer(_))
    )
}

/// Whether a text that the expression matches holds nothing but what it names.
fn is_strict(pattern: &str, is_whole: bool) -> bool {
    let pattern = pattern.trim_matches('/');
    let is_anchored = is_whole
        || (pattern.starts_with('^') || pattern.starts_with("\\A"))
            && (pattern.ends_with('$') || pattern.ends_with("\\z") || pattern.ends_with("\\Z"));
    let is_open = [".*", ".+", "[^", "\\S", "\\W", "\\D"]
        .iter()
        .any(|open| pattern.contains(open));
    is_anchored && !is_open
}

fn cased(value: &Value, change: fn(&str) -> String) -> Value {
    match value.as_constant() {
        Some(Constant::Text(text)) => Value {
            taints: value.taints.clone(),
            data: Data::Constant(Constant::text(&change(text))),
        },
        _ => Value::tainted(value.all_taints()),
    }
}

fn length(subject: &Value) -> Value {
    let length = match &subject.data {
        Data::Constant(Constant::Text(text)) => Some(text.chars().count()),
        Data::List(list) if list.rest.is_none() => Some(list.items.len()),
        Data::Map(map) if map.rest.is_none() => Some(map.entries.len()),
        _ => None,
    };
    let length = length.and_then(|length| i64::try_from(length).ok());
    length.map_or_else(Value::number, |length| {
        Value::constant(Constant::Integer(length))
    })
}

fn slice(subject: &Value, rest: &[Given]) -> Value {
    let bound = |place: usize| {
        let value = rest.get(place)?.value.as_constant()?.as_integer()?;
        usize::try_from(value).ok()
    };
    let cut = match subject.as_constant() {
        Some(Constant::Text(text)) if text.is_ascii() => {
            let end = if rest.len() > 1 {
                bound(1)
            } else {
                Some(text.len())
            };
            bound(0)
                .zip(end)
                .and_then(|(start, end)| text.get(start..end.min(text.len())))
        }
        _ => None,
    };
    Value {
        taints: subject.all_taints(),
        data: cut.map_or(Data::Unknown, |cut| Data::Constant(Constant::text(cut))),
    }
}

fn joined(subject: &Value, first: Option<&Value>, is_method: bool, taints: &Taints) -> Value {
    let known = match (subject.as_constant(), first.map(|first| &first.data)) {
        (Some(separator), Some(Data::List(list))) if is_method && list.rest.is_none() => {
            let mut parts = Vec::new();
            for (place, item) in list.items.iter().enumerate() {
                if place > 0 {
                    parts.push(Some(separator));
                }
                parts.push(item.as_constant());
            }
            constant::concat(parts)
        }
        _ => None,
    };
    Value {
        taints: taints.clone(),
        data: known.map_or(Data::Unknown, Data::Constant),
    }
}

fn new_list(given: Option<&Given>) -> Value {
    match given.map(|given| &given.value) {
        None => Data::List(Rc::default()).into(),
        Some(value) => match &value.data {
            Data::List(_) => value.clone(),
            Data::Map(_) => {
                let mut any = value.any_item();
                any.data = Data::Unknown;
                any
            }
            // A capacity.
            _ if is_number(value) => Data::List(Rc::default()).into(),
            _ => Value::tainted(value.all_taints()),
        },
    }
}

fn list_of(all: &[Given]) -> Value {
    // An array stands for its items.
    if let [only] = all
        && matches!(only.value.data, Data::List(_))
    {
        return only.value.clone();
    }
    let mut list = List::default();
    all.iter().for_each(|given| list.push(given.value.clone()));
    Data::List(Rc::new(list)).into()
}

fn map_of(all: &[Given]) -> Value {
    let mut map = Map::default();
    for pair in all.chunks(2) {
        if let [key, value] = pair {
            map.put(key.value.as_constant(), value.value.clone());
        }
    }
    Data::Map(Rc::new(map)).into()
}

fn new_map(all: &[Given]) -> Value {
    let mut map: Value = match all.first().filter(|given| given.name.is_none()) {
        Some(given) if matches!(given.value.data, Data::Map(_)) => given.value.clone(),
        Some(given) if !is_number(&given.value) => Value::tainted(given.value.all_taints()),
        _ => Data::Map(Rc::default()).into(),
    };
    for given in all.iter().filter(|given| given.name.is_some()) {
        put(&mut map, None, given.value.clone());
    }
    map
}

fn emptied(subject: &Value) -> Value {
    match subject.data {
        Data::List(_) => Data::List(Rc::default()).into(),
        Data::Map(_) => Data::Map(Rc::default()).into(),
        Data::Constant(_) | Data::Prefixed(_) => Value::constant(Constant::text("")),
        _ => Value::default(),
    }
}

fn push(subject: &mut Value, value: Value) {
    match &mut subject.data {
        Data::List(list) => Rc::make_mut(list).push(value),
        _ => {
            subject.taints.add(&value.all_taints());
        }
    }
}

fn insert(subject: &mut Value, key: Option<&Constant>, value: Value) {
    let place = key.and_then(Constant::as_integer);
    let place = place.and_then(|place| usize::try_from(place).ok());
    match &mut subject.data {
        Data::List(list) => {
            let list = Rc::make_mut(list);
            match place.filter(|place| *place <= list.items.len() && list.rest.is_none()) {
                Some(place) => list.items.insert(place, value),
                None => {
                    list.forget_places();
                    list.push(value);
                }
            }
        }
        _ => {
            subject.taints.add(&value.all_taints());
        }
    }
}

fn put(subject: &mut Value, key: Option<&Constant>, value: Value) {
    match &mut subject.data {
        Data::Map(map) => Rc::make_mut(map).put(key, value),
        Data::List(list) => {
            let list = Rc::make_mut(list);
            match place(list, key) {
                Some(place) => list.items[place] = value,
                None => {
                    list.forget_places();
                    list.push(value);
                }
            }
        }
        // Something that keeps values by key, such as attributes of a request.
        Data::Unknown if subject.taints.is_empty() => {
            let mut map = Map::default();
            map.put(key, value);
            subject.data = Data::Map(Rc::new(map));
        }
        _ => {
            subject.taints.add(&value.all_taints());
        }
    }
}

fn extend(subject: &mut Value, given: &Given) {
    match (&mut subject.data, &given.value.data) {
        (Data::List(list), Data::List(other)) => {
            let list = Rc::make_mut(list);
            for item in other.items.iter().chain(&other.rest) {
                list.push(item.clone());
            }
            subject.taints.add(&given.value.taints);
        }
        (Data::Map(map), Data::Map(other)) => {
            let map = Rc::make_mut(map);
            for (key, value) in &other.entries {
                map.put(Some(key), value.clone());
            }
            if let Some(rest) = &other.rest {
                map.put(None, rest.clone());
            }
            subject.taints.add(&given.value.taints);
        }
        (Data::Map(map), _) if given.name.is_some() => {
            Rc::make_mut(map).put(None, given.value.clone());
        }
        _ => {
            subject.taints.add(&given.value.all_taints());
        }
    }
}
