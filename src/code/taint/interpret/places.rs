//! Variables, fields and items: reading and changing them.

use std::rc::Rc;

use super::Interpreter;
use crate::code::taint::constant::Constant;
use crate::code::taint::ir::{Callee, ExpressionId, Form, Symbol};
use crate::code::taint::library::Behaviour;
use crate::code::taint::value::{Data, List, Map, Object, Value, mix};

/// Marks a read of one of unknown items.
const ANY_ITEM: u64 = 7;

impl Interpreter<'_> {
    pub(super) fn read_name(&mut self, name: Symbol) -> Value {
        if let Some(value) = self.state.locals.get(&name) {
            return value.clone();
        }
        let frame = self.frames.last();
        if frame.is_some_and(|frame| frame.this_name == Some(name)) {
            return self.state.this.clone();
        }
        let captured = frame.and_then(|frame| frame.captured.as_ref());
        if let Some(value) = captured.and_then(|captured| captured.0.get(&name)) {
            return value.clone();
        }
        if self.table.adapter.bare_fields
            && let Data::Object(object) = &self.state.this.data
            && let Some(value) = object.fields.get(&name)
        {
            return value.clone();
        }
        if let Some(value) = self.state.globals.get(&name) {
            return value.clone();
        }
        if let Some(function) = self.functions_by_name.get(&name) {
            return Data::Function(*function, None).into();
        }
        if let Some(class) = self.classes_by_name.get(&name) {
            return Data::Class(*class).into();
        }
        Value::default()
    }

    pub(super) fn read_member(&mut self, id: ExpressionId, object: &Value, name: Symbol) -> Value {
        let node = self.program.node(id);
        match &object.data {
            Data::Object(known) => {
                let mut value = known.fields.get(&name).cloned().unwrap_or_default();
                value
                    .taints
                    .add(&object.taints.part(node, u64::from(name) + 1));
                value
            }
            Data::Map(map) => {
                let key = Constant::Text(Rc::clone(self.program.text(name)));
                let mut value = map.entries.get(&key).cloned().unwrap_or_default();
                if let Some(rest) = &map.rest {
                    value.join(rest);
                }
                value
                    .taints
                    .add(&object.taints.part(node, u64::from(name) + 1));
                value
            }
            Data::Class(class) => {
                let class = self.class_object(*class);
                match &class.data {
                    Data::Object(known) => known.fields.get(&name).cloned().unwrap_or_default(),
                    _ => Value::default(),
                }
            }
            Data::List(_) => {
                let name = self.program.text(name);
                match matches!(&**name, "length" | "size" | "Length" | "Count") {
                    true => Value::number(),
                    false => Value::tainted(object.all_taints()),
                }
            }
            _ => {
                let label = u64::from(name) + 1;
                // What is known of the host of an address is known of the address.
                let text = self.program.text(name).to_ascii_lowercase();
                let is_address = ["host", "netloc", "origin"]
                    .iter()
                    .any(|part| text.contains(part));
                Value::tainted(match is_address {
                    true => object.taints.at(node, label, false),
                    false => object.taints.part(node, label),
                })
            }
        }
    }

    /// The item of a list or map, or a part of unknown data. `default` is what is there if not.
    pub(super) fn read_item(
        &mut self,
        id: ExpressionId,
        object: &Value,
        index: &Value,
        default: Option<&Value>,
    ) -> Value {
        let node = self.program.node(id);
        let key = index.as_constant();
        let label = key.map_or(ANY_ITEM, label);
        let own = object.taints.part(node, label);
        let mut value = match &object.data {
            Data::List(list) => read_list(list, key),
            Data::Map(map) => read_map(map, key, default),
            Data::Object(known) => {
                let name = key.and_then(Constant::as_text);
                let name = name.and_then(|name| self.program.known(name));
                let field = name.and_then(|name| known.fields.get(&name));
                field.cloned().unwrap_or_default()
            }
            Data::Constant(Constant::Text(text)) => character(text, key),
            _ => {
                // Keys of the attacker's do not make values of the attacker's.
                default.cloned().unwrap_or_default()
            }
        };
        if !own.is_empty() {
            value.taints.add(&own);
            if value.data.is_fixed() {
                value.data = Data::Unknown;
            }
        }
        // A truth under a key says that the key is one of those that are known.
        if key.is_none()
            && let Data::Map(map) = &object.data
            && map
                .entries
                .values()
                .all(|value| value.data == Data::Constant(Constant::Truth(true)))
            && value.taints.is_empty()
        {
            return self.contained(object, index, true);
        }
        value
    }

    pub(super) fn item_of(&self, items: &Value) -> Value {
        match &items.data {
            Data::List(_) => items.any_item(),
            Data::Map(map) => {
                let mut any = items.any_item();
                any.data = Data::Unknown;
                let mut keys = map.entries.keys();
                if map.rest.is_none() && items.all_taints().is_empty() {
                    any.data =
                        keys.next()
                            .cloned()
                            .map_or(Data::Unknown, |key| match keys.next() {
                                None => Data::Constant(key),
                                Some(_) => Data::Unknown,
                            });
                }
                any
            }
            _ => Value::tainted(items.all_taints()),
        }
    }

    /// Gives a new value to a place, or values to several that a pattern names.
    pub(super) fn assign(&mut self, target: ExpressionId, value: Value) {
        self.hand_over(target, value, u64::from(self.program.node(target)) << 8);
    }

    /// As `assign`; with the label 0 what is proved of the one place is proved of the other.
    pub(super) fn hand_over(&mut self, target: ExpressionId, value: Value, label: u64) {
        if self.state.dead {
            return;
        }
        let program = self.program;
        let node = program.node(target);
        match program.form(target) {
            Form::Name(name) => {
                let mut value = value.clipped();
                value.taints = value.taints.at(node, label, true);
                self.set_name(*name, value);
                // What a rule says about the variable itself.
                if !self.marks.of(target).is_empty() {
                    let value = self.value(target);
                    self.set_name(*name, value);
                }
            }
            Form::List(targets) => self.assign_list(targets, &value),
            Form::Map(targets) => {
                for (key, target) in targets {
                    let key = self.value(*key);
                    let name = key.as_constant().and_then(Constant::as_text);
                    // `{ host } = x` is `host = x.host`.
                    let part = match name.and_then(|name| self.program.known(name)) {
                        Some(name) => self.read_member(*target, &value, name),
                        None => self.read_item(*target, &value, &key, None),
                    };
                    self.assign(*target, part);
                }
            }
            Form::Assign {
                target,
                value: default,
            } => {
                let mut value = value;
                let default = self.value(*default);
                value.join(&default);
                self.assign(*target, value);
            }
            Form::Mix(parts) => {
                for part in parts {
                    let value = Value::tainted(value.all_taints());
                    self.assign(*part, value);
                }
            }
            _ => {
                let mut value = value.clipped();
                value.taints = value.taints.at(node, label, true);
                self.update(target, &mut |place| *place = value.clone());
                if !self.marks.of(target).is_empty() {
                    self.value(target);
                }
            }
        }
    }

    fn assign_list(&mut self, targets: &[ExpressionId], value: &Value) {
        for (place, target) in targets.iter().enumerate() {
            let part = match &value.data {
                Data::List(list) if list.rest.is_none() && list.items.len() >= targets.len() => {
                    list.items[place].clone()
                }
                Data::List(_) => value.any_item(),
                _ => Value::tainted(value.all_taints()),
            };
            self.assign(*target, part);
        }
    }

    fn set_name(&mut self, name: Symbol, value: Value) {
        let is_top = self
            .frames
            .last()
            .is_none_or(|frame| frame.function.is_none());
        let is_local = self.state.locals.contains_key(&name);
        if is_top {
            Rc::make_mut(&mut self.state.globals).insert(name, value);
            return;
        }
        if self.table.adapter.bare_fields
            && !is_local
            && let Data::Object(object) = &mut self.state.this.data
            && object.fields.contains_key(&name)
        {
            Rc::make_mut(object).fields.insert(name, value);
            return;
        }
        Rc::make_mut(&mut self.state.locals).insert(name, value);
    }

    /// Changes what is at a place. Says whether it is one.
    pub(super) fn update(&mut self, id: ExpressionId, change: &mut dyn FnMut(&mut Value)) -> bool {
        let program = self.program;
        match program.form(id) {
            Form::Name(name) => {
                let is_this = self
                    .frames
                    .last()
                    .is_some_and(|frame| frame.this_name == Some(*name));
                if is_this && !self.state.locals.contains_key(name) {
                    change(&mut self.state.this);
                    return true;
                }
                let mut value = self.read_name(*name);
                change(&mut value);
                self.set_name(*name, value.clipped());
                true
            }
            Form::This => {
                change(&mut self.state.this);
                true
            }
            Form::Member(object, name) => {
                let name = *name;
                let text = Rc::clone(program.text(name));
                self.update(*object, &mut |object| {
                    change_member(object, name, &text, change)
                })
            }
            Form::Index(object, index) => {
                let index = self.value(*index);
                let key = index.as_constant().cloned();
                self.update(*object, &mut |object| {
                    change_item(object, key.as_ref(), change)
                })
            }
            // `text.append(a).append(b)` changes the text.
            Form::Call(call) => match &call.callee {
                Callee::Method(object, name)
                    if self.method_behaviour(*name) == Some(Behaviour::AppendText) =>
                {
                    self.update(*object, change)
                }
                _ => false,
            },
            // `&x`, `*x`, a cast.
            Form::Mix(parts) if parts.len() == 1 => self.update(parts[0], change),
            _ => false,
        }
    }

    /// A number for what the expression says, wherever it stands; its own if it may say
    /// different things.
    pub(super) fn name_of(&self, id: ExpressionId) -> u64 {
        self.text_of(id, 6).unwrap_or_else(|| mix([1, id.into()]))
    }

    fn text_of(&self, id: ExpressionId, depth: usize) -> Option<u64> {
        if depth == 0 {
            return None;
        }
        let program = self.program;
        Some(match program.form(id) {
            Form::Name(name) => mix([2, (*name).into()]),
            Form::This => mix([3]),
            Form::Constant(constant) => label(constant),
            Form::Member(object, name) => {
                mix([4, self.text_of(*object, depth - 1)?, (*name).into()])
            }
            Form::Index(object, index) => mix([
                5,
                self.text_of(*object, depth - 1)?,
                self.text_of(*index, depth - 1)?,
            ]),
            Form::Call(call) => {
                let mut all = match call.callee {
                    Callee::Name(_, name) => mix([6, name.into()]),
                    Callee::Method(object, name) => {
                        mix([7, self.text_of(object, depth - 1)?, name.into()])
                    }
                    Callee::Value(_) => return None,
                };
                for argument in &call.arguments {
                    all = mix([all, self.text_of(argument.value, depth - 1)?]);
                }
                all
            }
            Form::Mix(parts) if parts.len() == 1 => self.text_of(parts[0], depth - 1)?,
            _ => return None,
        })
    }
}

/// A number for a key.
pub(super) fn label(key: &Constant) -> u64 {
    match key {
        Constant::Nothing => 11,
        Constant::Truth(truth) => mix([12, u64::from(*truth)]),
        Constant::Integer(number) => mix([13, number.cast_unsigned()]),
        Constant::Float(bits) => mix([14, *bits]),
        Constant::Text(text) => mix(text.bytes().map(u64::from)),
    }
}

/// The place in the list: counted from its end if negative.
pub(super) fn place(list: &List, key: Option<&Constant>) -> Option<usize> {
    let place = key?.as_integer()?;
    let place = match place {
        0.. => usize::try_from(place).ok()?,
        _ => list
            .items
            .len()
            .checked_sub(usize::try_from(place.unsigned_abs()).ok()?)?,
    };
    (list.rest.is_none() && place < list.items.len()).then_some(place)
}

fn read_list(list: &List, key: Option<&Constant>) -> Value {
    match place(list, key) {
        Some(place) => list.items[place].clone(),
        None => Value::from(Data::List(Rc::new(list.clone()))).any_item(),
    }
}

fn read_map(map: &Map, key: Option<&Constant>, default: Option<&Value>) -> Value {
    match key.map(|key| (map.entries.get(key), &map.rest)) {
        Some((Some(value), None)) => value.clone(),
        Some((Some(value), Some(rest))) => {
            let mut value = value.clone();
            value.join(rest);
            value
        }
        Some((None, rest)) => {
            let mut value = default.cloned().unwrap_or_default();
            if let Some(rest) = rest {
                value.join(rest);
            }
            value
        }
        None => {
            let mut any = Value::from(Data::Map(Rc::new(map.clone()))).any_item();
            if let Some(default) = default {
                any.join(default);
            }
            any
        }
    }
}

pub(super) fn character(text: &str, key: Option<&Constant>) -> Value {
    let place = key.and_then(Constant::as_integer);
    let place = place.and_then(|place| usize::try_from(place).ok());
    let found = place.and_then(|place| text.chars().nth(place));
    found.map_or(Value::default(), |found| {
        Value::constant(Constant::text(found.encode_utf8(&mut [0; 4])))
    })
}

fn change_member(
    object: &mut Value,
    name: Symbol,
    text: &Rc<str>,
    change: &mut dyn FnMut(&mut Value),
) {
    if let Data::Map(_) = &object.data {
        let key = Constant::Text(Rc::clone(text));
        change_item(object, Some(&key), change);
        return;
    }
    if !matches!(object.data, Data::Object(_)) {
        object.data = Data::Object(Rc::new(Object::default()));
    }
    if let Data::Object(known) = &mut object.data {
        let fields = &mut Rc::make_mut(known).fields;
        change(fields.entry(name).or_default());
    }
}

fn change_item(object: &mut Value, key: Option<&Constant>, change: &mut dyn FnMut(&mut Value)) {
    if let Data::List(list) = &mut object.data {
        let list = Rc::make_mut(list);
        match place(list, key) {
            Some(place) => change(&mut list.items[place]),
            None => {
                list.forget_places();
                let mut value = list.rest.take().unwrap_or_default();
                let before = value.clone();
                change(&mut value);
                value.join(&before);
                list.rest = Some(value);
            }
        }
        return;
    }
    if !matches!(object.data, Data::Map(_)) {
        object.data = Data::Map(Rc::new(Map::default()));
    }
    if let Data::Map(map) = &mut object.data {
        let map = Rc::make_mut(map);
        let mut value = key
            .and_then(|key| map.entries.get(key))
            .cloned()
            .unwrap_or_default();
        change(&mut value);
        map.put(key, value);
    }
}
