//! Runs a program on what is known of its values, all branches that are not decided, and sees what
//! input arrives where.

mod calls;
mod conditions;
mod entry;
mod library;
mod marked;
mod places;
mod run;
mod statements;

use std::collections::BTreeMap;
use std::rc::Rc;

pub(super) use entry::{Conditions, run};

use super::adapters::Table;
use super::constant::{self, Constant};
use super::ir::{ClassId, ExpressionId, Form, FunctionId, Loop, Program, Switch, Symbol, Try};
use super::marks::{Mark, Marks};
use super::state::{State, Variables};

use super::value::{Captured, Data, Facts, List, Map, Mask, Origin, Step, Taint, Taints, Value};
use crate::code::words::FastMap;
use crate::finding::Confidence;

/// Steps that one function, with all that it calls, may cost.
const STEPS_PER_ENTRY: u32 = 20_000;
/// And all of a file for each of its expressions; and at least.
const STEPS_PER_EXPRESSION: u32 = 20;
const FREE_STEPS: u32 = 100_000;
/// Expressions within expressions, calls included.
const MAX_DEPTH: usize = 200;
/// Rounds through a loop.
const MAX_ROUNDS: usize = 4;

/// Where input enters.
#[derive(Debug, Clone)]
pub(super) struct Entrance {
    pub(super) confidence: Confidence,
    /// What enters there.
    pub(super) says: Rc<str>,
    /// Whether it is one of a function that someone else may call.
    pub(super) is_parameter: bool,
}

/// Input that arrived at a sink.
#[derive(Debug, Clone)]
pub(super) struct Arrival {
    pub(super) origin: Origin,
    pub(super) step: Rc<Step>,
    pub(super) confidence: Confidence,
}

/// A function that is running.
struct Frame {
    function: Option<FunctionId>,
    captured: Option<Captured>,
    this_name: Option<Symbol>,
    class: Option<ClassId>,
    returned: Option<Value>,
    exit: State,
    /// Where `break` and `continue` of the loops around lead.
    loops: Vec<(State, State)>,
    /// What the handlers of the `try`s around may begin with.
    handlers: Vec<State>,
}

/// What a call came to, for equal arguments.
struct Memo {
    arguments: Vec<Value>,
    this: Value,
    facts: Facts,
    captured: Option<Captured>,
    result: Value,
    this_after: Value,
    facts_after: Facts,
    exits: bool,
}

/// See the module.
pub(super) struct Interpreter<'p> {
    program: &'p Program,
    table: &'p Table,
    marks: &'p Marks,
    state: State,
    frames: Vec<Frame>,
    depth: usize,
    steps: u32,
    steps_of_file: u32,
    conditions: &'p Conditions<'p>,
    /// Rules that take the parameters of functions for input.
    parameter_rules: Mask,
    entrances: Vec<Entrance>,
    /// Names that no one explains, with the entrances they are.
    handed_over: FastMap<Symbol, Origin>,
    /// By number of the sink.
    arrivals: BTreeMap<usize, Arrival>,
    memo: FastMap<FunctionId, Vec<Memo>>,
    running: Vec<FunctionId>,
    class_objects: FastMap<ClassId, Value>,
    functions_by_name: FastMap<Symbol, FunctionId>,
    /// Methods by name; `None` where several classes have one.
    only_methods: FastMap<Symbol, Option<FunctionId>>,
    classes_by_name: FastMap<Symbol, ClassId>,
    /// What went into the last call that has marks.
    given: Option<(ExpressionId, Vec<Value>)>,
    visited: Vec<bool>,
    /// Functions that were defined within the one that runs.
    defined: Vec<(FunctionId, Option<Captured>)>,
    /// For each function and parameter: whether all calls seen give constants. Empty: no calls.
    constant_arguments: Vec<Vec<bool>>,
    /// Functions that were not run to their ends.
    unfinished: Vec<Option<FunctionId>>,
}

impl Interpreter<'_> {
    /// What the expression's value is, and what it does to the state.
    fn value(&mut self, id: ExpressionId) -> Value {
        if self.state.dead || !self.spend() {
            return Value::default();
        }
        if self.depth >= MAX_DEPTH {
            self.steps = 0;
            return Value::default();
        }
        self.depth += 1;
        let value = self.form(id);
        self.depth -= 1;
        match self.marks.of(id) {
            [] => value,
            marks => self.marked(id, value, marks),
        }
    }

    fn spend(&mut self) -> bool {
        self.steps = self.steps.saturating_sub(1);
        self.steps > 0
    }

    fn form(&mut self, id: ExpressionId) -> Value {
        let program = self.program;
        match program.form(id) {
            Form::Mix(parts) => self.mix(parts),
            Form::Constant(constant) => Value::constant(constant.clone()),
            Form::Name(name) => match self.program.free.get(id as usize) {
                Some(true) if self.parameter_rules != 0 => self.handed_over(id, *name),
                _ => self.read_name(*name),
            },
            Form::This => self.state.this.clone(),
            Form::Member(object, name) => {
                let object = self.value(*object);
                self.read_member(id, &object, *name)
            }
            Form::Index(object, index) => {
                let object = self.value(*object);
                let index = self.value(*index);
                self.read_item(id, &object, &index, None)
            }
            Form::Call(call) => self.call(id, call),
            Form::Concat(parts) => self.concat(parts),
            Form::Binary(operator, left, right) => self.binary(*operator, *left, *right),
            Form::Not(operand) => {
                let value = self.value(*operand);
                self.negated(&value)
            }
            Form::Negate(operand) => match self.value(*operand).data {
                Data::Constant(Constant::Integer(number)) if number != i64::MIN => {
                    Value::constant(Constant::Integer(-number))
                }
                _ => Value::number(),
            },
            Form::List(items) => {
                let mut list = List::default();
                for item in items {
                    let value = self.value(*item);
                    list.push(value.clipped());
                }
                Data::List(Rc::new(list)).into()
            }
            Form::Map(entries) => {
                let mut map = Map::default();
                for (key, value) in entries {
                    let key = self.value(*key);
                    let value = self.value(*value).clipped();
                    map.put(key.as_constant(), value);
                }
                Data::Map(Rc::new(map)).into()
            }
            Form::Function(function) => self.function_value(*function),
            Form::Class(class) => self.define_class(*class),
            _ => self.statement(id),
        }
    }

    fn statement(&mut self, id: ExpressionId) -> Value {
        match self.program.form(id) {
            Form::Choice { condition, yes, no } => self.choice(*condition, *yes, *no),
            Form::Assign { target, value } => {
                let is_same = matches!(self.program.form(*value), Form::Name(_));
                let looked_up = *value;
                let value = self.value(looked_up);
                if let (Form::List(targets), Form::Index(object, index)) =
                    (self.program.form(*target), self.program.form(looked_up))
                    && let [item, is_there] = targets.as_slice()
                {
                    // `item, ok := map[key]`
                    let (object, index) = (self.value(*object), self.value(*index));
                    let found = self.contained(&object, &index, true);
                    self.assign(*item, value.clone());
                    self.assign(*is_there, found);
                } else if is_same {
                    self.hand_over(*target, value.clone(), 0);
                } else {
                    self.assign(*target, value.clone());
                }
                value
            }
            Form::Augment {
                operator,
                target,
                value,
            } => {
                let before = self.value(*target);
                let value = self.value(*value);
                let value = self.combined(*operator, before, value);
                self.assign(*target, value.clone());
                value
            }
            Form::Block(parts) => {
                let mut last = Value::default();
                for part in parts {
                    if self.state.dead {
                        break;
                    }
                    last = self.value(*part);
                }
                last
            }
            Form::Loop(repeat) => self.repeat(repeat),
            Form::Switch(switch) => self.switch(switch),
            Form::Try(attempt) => self.attempt(attempt),
            Form::Return(value) => {
                let value = value.map_or(Value::default(), |value| self.value(value));
                self.leave(value);
                Value::default()
            }
            Form::Throw(value) => {
                if let Some(value) = value {
                    self.value(*value);
                }
                self.exit();
                Value::default()
            }
            Form::Break | Form::Continue => {
                let state = std::mem::replace(&mut self.state, State::dead());
                let is_break = matches!(self.program.form(id), Form::Break);
                if let Some((after, next)) = self.loops().last_mut() {
                    match is_break {
                        true => after.join(&state),
                        false => next.join(&state),
                    };
                }
                Value::default()
            }
            Form::Assert(condition) => {
                let condition = self.value(*condition);
                self.assume(&condition, true);
                Value::default()
            }
            _ => Value::default(),
        }
    }

    fn loops(&mut self) -> &mut Vec<(State, State)> {
        let frame = self.frames.last_mut();
        &mut frame.expect("code runs in a frame").loops
    }

    /// The way ends here, or in the handler around.
    fn exit(&mut self) {
        let state = std::mem::replace(&mut self.state, State::dead());
        let frame = self.frames.last_mut();
        if let Some(handler) = frame.and_then(|frame| frame.handlers.last_mut()) {
            handler.join(&state);
        }
    }

    /// Leaves the function with a value.
    fn leave(&mut self, value: Value) {
        if self.state.dead {
            return;
        }
        let value = self.with_facts(value);
        let state = std::mem::replace(&mut self.state, State::dead());
        let Some(frame) = self.frames.last_mut() else {
            return;
        };
        frame.exit.join(&state);
        match &mut frame.returned {
            Some(returned) => {
                returned.join(&value);
            }
            None => frame.returned = Some(value),
        }
    }

    fn mix(&mut self, parts: &[ExpressionId]) -> Value {
        match parts {
            [] => Value::default(),
            [only] => self.value(*only),
            parts => {
                let mut all = Taints::default();
                for part in parts {
                    let value = self.value(*part);
                    all.add(&value.all_taints());
                }
                Value::tainted(all)
            }
        }
    }

    fn concat(&mut self, parts: &[ExpressionId]) -> Value {
        let mut whole: Option<Value> = None;
        for part in parts {
            let value = self.value(*part);
            whole = Some(match whole {
                None => value,
                Some(whole) => self.joined_text(&whole, &value),
            });
        }
        whole.unwrap_or_else(|| Value::constant(Constant::text("")))
    }

    /// One text after another.
    fn joined_text(&self, first: &Value, second: &Value) -> Value {
        let mut taints = first.all_taints();
        taints.add(&second.all_taints());
        let joined = constant::concat([first.as_constant(), second.as_constant()]);
        let data = match (&first.data, joined) {
            (_, Some(constant)) => Data::Constant(constant),
            (Data::Constant(Constant::Text(text)), None) => Data::Prefixed(Rc::clone(text)),
            (Data::Prefixed(text), None) => Data::Prefixed(Rc::clone(text)),
            _ => Data::Unknown,
        };
        Value { taints, data }
    }
}
