//! Runs a function of the file: its parameters are given, its end is awaited, what it did is told.

use std::rc::Rc;

use super::calls::Given;
use super::{Frame, Interpreter, Memo};
use crate::code::taint::ir::{Form, FunctionId};
use crate::code::taint::state::State;
use crate::code::taint::value::{Captured, Data, Taints, Value};

/// Calls within calls.
const MAX_CALLS: usize = 8;
/// Ways to call one function that are told apart.
const MAX_MEMOS: usize = 24;

impl Interpreter<'_> {
    /// Runs a function of this file. Its object is in the state afterwards.
    pub(super) fn run(
        &mut self,
        function: FunctionId,
        given: &[Given],
        this: Value,
        captured: Option<Captured>,
    ) -> Value {
        self.visited[function] = true;
        self.note_arguments(function, given);
        let mut all = Taints::default();
        for argument in given {
            all.add(&argument.value.all_taints());
        }
        let depth = self.running.iter().filter(|other| **other == function);
        let depth = depth.count();
        if self.frames.len() > MAX_CALLS || depth > 1 {
            return Value::tainted(all);
        }
        let mut given = given.to_vec();
        if depth > 0 {
            // It calls itself: with what, is not known any more.
            for given in &mut given {
                given.value = Value::tainted(given.value.all_taints());
            }
        }
        let given = given.as_slice();
        let arguments: Vec<Value> = given.iter().map(|given| given.value.clone()).collect();
        let memos = self.memo.entry(function).or_default();
        let known = memos.iter().find(|memo| {
            memo.arguments == arguments
                && memo.this == this
                && memo.facts == self.state.facts
                && memo.captured == captured
        });
        if let Some(memo) = known {
            self.state.facts = memo.facts_after.clone();
            self.state.this = memo.this_after.clone();
            self.state.dead |= memo.exits;
            return memo.result.clone();
        }
        if memos.len() >= MAX_MEMOS {
            return Value::tainted(all);
        }
        let before = (this.clone(), self.state.facts.clone(), captured.clone());
        let result = self.enter(function, given, this, captured);
        let memo = Memo {
            arguments,
            this: before.0,
            facts: before.1,
            captured: before.2,
            result: result.clone(),
            this_after: self.state.this.clone(),
            facts_after: self.state.facts.clone(),
            exits: self.state.dead,
        };
        self.memo.entry(function).or_default().push(memo);
        result
    }

    /// Runs the body of a function in a frame of its own.
    pub(super) fn enter(
        &mut self,
        id: FunctionId,
        given: &[Given],
        this: Value,
        captured: Option<Captured>,
    ) -> Value {
        let function = &self.program.functions[id];
        let around = self
            .frames
            .last()
            .map(|frame| (frame.class, frame.this_name));
        let (class, this_name) = match function.class {
            Some(class) => (Some(class), function.this),
            None => around.unwrap_or_default(),
        };
        self.running.push(id);
        self.frames.push(Frame {
            function: Some(id),
            captured,
            this_name,
            class,
            returned: None,
            exit: State::dead(),
            loops: Vec::new(),
            handlers: Vec::new(),
        });
        let locals = std::mem::take(&mut self.state.locals);
        self.state.this = this;
        self.bind(id, given);
        self.value(function.body);
        self.leave_end();
        self.running.pop();
        let frame = self.frames.pop();
        let (exit, returned) = match frame {
            Some(frame) => (frame.exit, frame.returned),
            None => (State::dead(), None),
        };
        let inner = exit.locals.clone();
        self.state = State { locals, ..exit };
        if !self.state.dead {
            self.give_back(id, given, &inner);
        }
        returned.unwrap_or_default()
    }

    /// The end of the body returns nothing.
    fn leave_end(&mut self) {
        if self.state.dead {
            return;
        }
        let state = std::mem::replace(&mut self.state, State::dead());
        if let Some(frame) = self.frames.last_mut() {
            frame.exit.join(&state);
        }
    }

    fn bind(&mut self, id: FunctionId, given: &[Given]) {
        let function = &self.program.functions[id];
        for (place, parameter) in function.parameters.iter().enumerate() {
            let mut positional = given.iter().filter(|given| given.name.is_none());
            let value = if parameter.rest {
                let mut list = crate::code::taint::value::List::default();
                positional
                    .skip(place)
                    .for_each(|given| list.push(given.value.clone()));
                given
                    .iter()
                    .filter(|given| given.name.is_some())
                    .for_each(|given| list.push(given.value.clone()));
                Some(Data::List(Rc::new(list)).into())
            } else {
                let named = given
                    .iter()
                    .find(|given| given.name.is_some() && given.name == parameter.name);
                let found = named.or_else(|| positional.nth(place));
                found.map(|given| given.value.clone())
            };
            let value = match (value, parameter.default) {
                (Some(value), _) => value,
                (None, Some(default)) => self.value(default),
                (None, None) => Value::default(),
            };
            self.hand_over(parameter.target, value, 0);
        }
    }

    /// What a function did to a list or object it was given, the caller sees.
    fn give_back(&mut self, id: FunctionId, given: &[Given], inner: &super::Variables) {
        let function = &self.program.functions[id];
        let names = function.parameters.iter().map(|parameter| parameter.name);
        let positional = given.iter().filter(|given| given.name.is_none());
        for (name, given) in names.zip(positional) {
            let (Some(after), Some(place)) = (name.and_then(|name| inner.get(&name)), given.place)
            else {
                continue;
            };
            let is_shared =
                |data: &Data| matches!(data, Data::List(_) | Data::Map(_) | Data::Object(_));
            if is_shared(&after.data)
                && after.data != given.value.data
                && (is_shared(&given.value.data) || matches!(given.value.data, Data::Unknown))
                && matches!(
                    self.program.form(place),
                    Form::Name(_) | Form::Member(..) | Form::Mix(_)
                )
            {
                let after = after.data.clone();
                self.update(place, &mut |value| value.data = after.clone());
            }
        }
    }

    pub(super) fn note_arguments(&mut self, function: FunctionId, given: &[Given]) {
        let count = self.program.functions[function].parameters.len();
        let noted = &mut self.constant_arguments[function];
        if noted.is_empty() {
            *noted = vec![true; count];
        }
        for (noted, given) in noted.iter_mut().zip(given) {
            *noted &= is_constant(&given.value, 4);
        }
    }
}

/// Whether nothing of it is chosen at run time.
fn is_constant(value: &Value, depth: usize) -> bool {
    if depth == 0 || !value.taints.is_empty() {
        return false;
    }
    let inner = |value: &Value| is_constant(value, depth - 1);
    match &value.data {
        Data::Constant(_) | Data::Fixed | Data::Number | Data::Class(_) => true,
        Data::List(list) => list.items.iter().chain(&list.rest).all(inner),
        Data::Map(map) => map.entries.values().chain(&map.rest).all(inner),
        _ => false,
    }
}
