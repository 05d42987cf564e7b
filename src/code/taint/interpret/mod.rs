//! Runs a program on what is known of its values, all branches that are not decided, and sees what
//! input arrives where.

mod calls;
mod conditions;
mod entry;
mod library;
mod places;

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

pub(super) use entry::run;

use super::adapters::Adapter;
use super::constant::{self, Constant};
use super::ir::{ClassId, ExpressionId, Form, FunctionId, Loop, Program, Switch, Symbol, Try};
use super::marks::{Mark, Marks};
use super::state::{State, Variables};

use super::value::{Captured, Data, Facts, List, Map, Mask, Origin, Step, Taint, Taints, Value};
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
    adapter: &'static Adapter,
    marks: &'p Marks,
    state: State,
    frames: Vec<Frame>,
    depth: usize,
    steps: u32,
    steps_of_file: u32,
    is_harmless: &'p dyn Fn(usize, &str) -> bool,
    /// Rules that take the parameters of functions for input.
    parameter_rules: Mask,
    entrances: Vec<Entrance>,
    /// Names that no one explains, with the entrances they are.
    handed_over: HashMap<Symbol, Origin>,
    /// By number of the sink.
    arrivals: BTreeMap<usize, Arrival>,
    memo: HashMap<FunctionId, Vec<Memo>>,
    running: Vec<FunctionId>,
    class_objects: HashMap<ClassId, Value>,
    functions_by_name: HashMap<Symbol, FunctionId>,
    /// Methods by name; `None` where several classes have one.
    only_methods: HashMap<Symbol, Option<FunctionId>>,
    classes_by_name: HashMap<Symbol, ClassId>,
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

    fn choice(
        &mut self,
        condition: ExpressionId,
        yes: ExpressionId,
        no: Option<ExpressionId>,
    ) -> Value {
        let condition = self.value(condition);
        let before = self.state.clone();
        self.assume(&condition, true);
        let mut value = self.value(yes);
        let is_dead = self.state.dead;
        let after = std::mem::replace(&mut self.state, before);
        self.assume(&condition, false);
        let other = no.map(|no| self.value(no));
        match other {
            Some(other) if is_dead => value = other,
            Some(other) if !self.state.dead => {
                value.join(&other);
            }
            _ => {}
        }
        self.state.join(&after);
        value
    }

    fn repeat(&mut self, repeat: &Loop) -> Value {
        for part in &repeat.before {
            self.value(*part);
        }
        let mut collected: Option<Value> = None;
        let mut left = State::dead();
        for round in 0..MAX_ROUNDS {
            let mut before = self.state.clone();
            let is_asked = round > 0 || !repeat.body_first;
            if is_asked && !self.begin_round(repeat, &mut left) {
                break;
            }
            self.loops().push((State::dead(), State::dead()));
            let value = self.value(repeat.body);
            if !self.state.dead && repeat.collects {
                match &mut collected {
                    Some(collected) => {
                        collected.join(&value);
                    }
                    None => collected = Some(value),
                }
            }
            let (broken, next) = self.loops().pop().unwrap_or_default();
            left.join(&broken);
            self.state.join(&next);
            for part in &repeat.step {
                self.value(*part);
            }
            if !before.join(&self.state) {
                self.state = before;
                break;
            }
            self.state = before;
        }
        self.begin_round(repeat, &mut left);
        self.state = left;
        match (repeat.collects, collected) {
            (true, collected) => {
                let rest = collected.map(Value::clipped);
                let list = List {
                    items: Vec::new(),
                    rest,
                };
                Data::List(Rc::new(list)).into()
            }
            (false, _) => Value::default(),
        }
    }

    /// Looks at the condition or takes the next item. What does not go on goes to `left`.
    fn begin_round(&mut self, repeat: &Loop, left: &mut State) -> bool {
        if let Some((target, items)) = repeat.each {
            let items = self.value(items);
            left.join(&self.state);
            let item = self.item_of(&items);
            self.assign(target, item);
        } else if let Some(condition) = repeat.condition {
            let condition = self.value(condition);
            let mut ended = self.state.clone();
            std::mem::swap(&mut self.state, &mut ended);
            self.assume(&condition, false);
            left.join(&self.state);
            self.state = ended;
            self.assume(&condition, true);
        }
        !self.state.dead
    }

    fn switch(&mut self, switch: &Switch) -> Value {
        let subject = switch.subject.map(|subject| self.value(subject));
        let mut value: Option<Value> = None;
        let mut after = State::dead();
        // What has not found its case yet, and what falls into the next one.
        let mut open = self.state.clone();
        let mut falling = State::dead();
        let mut default = None;
        self.loops().push((State::dead(), State::dead()));
        for case in &switch.cases {
            self.state = open.clone();
            if case.is_default {
                default = Some(case);
                // Its place matters only to what falls through.
                self.state = match self.is_last_chance(switch, subject.as_ref()) {
                    true => open.clone(),
                    false => State::dead(),
                };
            } else {
                let matched = self.case_matches(subject.as_ref(), switch.subject, &case.labels);
                match matched {
                    Some(true) => open = State::dead(),
                    Some(false) => self.state = State::dead(),
                    None => {}
                }
            }
            self.state.join(&falling);
            if self.state.dead {
                continue;
            }
            let result = self.value(case.body);
            if !self.state.dead {
                match &mut value {
                    Some(value) => {
                        value.join(&result);
                    }
                    None => value = Some(result),
                }
            }
            let state = std::mem::replace(&mut self.state, State::dead());
            match case.falls_through {
                true => falling = state,
                false => {
                    falling = State::dead();
                    after.join(&state);
                }
            }
        }
        after.join(&falling);
        if default.is_none() {
            after.join(&open);
        }
        let (broken, next) = self.loops().pop().unwrap_or_default();
        after.join(&broken);
        // `continue` belongs to the loop around.
        if let Some(around) = self.loops().last_mut() {
            around.1.join(&next);
            // Where cases do not fall through, `break` may as well.
            if switch.cases.iter().all(|case| !case.falls_through) {
                around.0.join(&broken);
            }
        }
        self.state = after;
        value.unwrap_or_default()
    }

    /// Whether the default case may be the one: no label is surely that of the subject.
    fn is_last_chance(&mut self, switch: &Switch, subject: Option<&Value>) -> bool {
        let labels = switch.cases.iter().map(|case| &case.labels);
        let labels: Vec<_> = labels.collect();
        labels
            .into_iter()
            .all(|labels| self.case_matches(subject, switch.subject, labels) != Some(true))
    }

    /// Whether one of the labels is the value of the subject. `None`: that is not known.
    fn case_matches(
        &mut self,
        subject: Option<&Value>,
        place: Option<ExpressionId>,
        labels: &[ExpressionId],
    ) -> Option<bool> {
        let mut all_differ = true;
        let mut all_constant = true;
        for label in labels {
            let label = self.value(*label);
            let (subject, label) = match (subject, label.as_constant()) {
                (Some(subject), Some(label)) => (subject.as_constant(), label),
                (None, _) => match self.truth(&label) {
                    Some(true) => return Some(true),
                    Some(false) => continue,
                    None => {
                        self.assume(&label, true);
                        return None;
                    }
                },
                _ => {
                    (all_differ, all_constant) = (false, false);
                    continue;
                }
            };
            match subject.map(|subject| subject == label) {
                Some(true) => return Some(true),
                Some(false) => {}
                None => all_differ = false,
            }
        }
        if all_differ {
            return Some(false);
        }
        if all_constant
            && place.is_some()
            && let Some(subject) = subject
        {
            // In this case it is one of known values.
            let facts = Facts::about(&subject.taints, Mask::MAX);
            self.state.facts.add(&facts);
        }
        None
    }

    fn attempt(&mut self, attempt: &Try) -> Value {
        let before = self.state.clone();
        if let Some(frame) = self.frames.last_mut() {
            frame.handlers.push(before);
        }
        let value = self.value(attempt.body);
        let frame = self.frames.last_mut();
        let mut thrown = frame
            .and_then(|frame| frame.handlers.pop())
            .unwrap_or_default();
        thrown.join(&self.state);
        let mut after = std::mem::replace(&mut self.state, State::dead());
        for handler in &attempt.handlers {
            self.state = thrown.clone();
            self.value(*handler);
            after.join(&self.state);
        }
        self.state = after;
        if let Some(always) = attempt.always {
            // It runs as well if nothing goes on after it.
            let is_dead = self.state.dead;
            if is_dead {
                self.state = thrown;
            }
            self.value(always);
            self.state.dead |= is_dead;
        }
        value
    }

    /// Applies what rules say about the expression to its value.
    fn marked(&mut self, id: ExpressionId, mut value: Value, marks: &[Mark]) -> Value {
        for mark in marks {
            if let Mark::Propagator { rules, from, to } = mark {
                self.propagate(id, &mut value, *rules, *from, *to);
            }
        }
        for mark in marks {
            if let Mark::Source {
                origin,
                rules,
                by_side_effect,
            } = mark
            {
                let taints = self.entering(id, *origin, *rules);
                if *by_side_effect {
                    let new = taints.clone();
                    self.update(id, &mut |value| {
                        value.taints.add(&new);
                    });
                }
                value.taints.add(&taints);
            }
        }
        for mark in marks {
            match mark {
                Mark::Sanitizer {
                    rules,
                    by_side_effect,
                } => {
                    if *by_side_effect {
                        let facts = Facts::about(&value.all_taints(), *rules);
                        self.state.facts.add(&facts);
                    }
                    value = self.sanitized(&value, *rules);
                }
                Mark::Guard { rules, truth } => value = self.guarded(id, &value, *rules, *truth),
                _ => {}
            }
        }
        for mark in marks {
            if let Mark::Sink {
                rule,
                number,
                takes,
                as_command,
            } = mark
            {
                let taints = match &self.given {
                    Some((call, given)) if *takes && *call == id => match as_command {
                        true => command_taints(given),
                        false => given.iter().fold(Taints::default(), |mut all, value| {
                            all.add(&value.all_taints());
                            all
                        }),
                    },
                    _ if *as_command => command_taints(std::slice::from_ref(&value)),
                    _ => value.all_taints(),
                };
                self.arrive(&value, &taints, *rule, *number);
            }
        }
        value
    }

    fn entering(&mut self, id: ExpressionId, origin: Origin, rules: Mask) -> Taints {
        let node = self.program.node(id);
        Taints::one(Taint {
            origin,
            rules,
            step: Step::first(self.name_of(id), node),
        })
    }

    fn sanitized(&self, value: &Value, rules: Mask) -> Value {
        let taints = value.all_taints();
        match taints.is_empty() {
            true => value.clone(),
            false => Value {
                taints: taints.without(rules),
                data: match &value.data {
                    data @ (Data::Constant(_) | Data::Prefixed(_) | Data::Number) => data.clone(),
                    _ => Data::Unknown,
                },
            },
        }
    }

    fn propagate(
        &mut self,
        id: ExpressionId,
        value: &mut Value,
        rules: Mask,
        from: ExpressionId,
        to: ExpressionId,
    ) {
        let taints = self.value(from).all_taints();
        let taints = taints.without(!rules);
        if taints.is_empty() {
            return;
        }
        if to == id {
            value.taints.add(&taints);
        } else {
            self.update(to, &mut |value| {
                value.taints.add(&taints);
            });
        }
    }

    /// Whether input for the rule is in what arrives at the sink.
    fn arrive(&mut self, value: &Value, taints: &Taints, rule: Mask, number: usize) {
        if self.state.dead {
            return;
        }
        let begins = match &value.data {
            Data::Prefixed(text) | Data::Constant(Constant::Text(text)) => Some(text),
            _ => None,
        };
        if begins.is_some_and(|text| (self.is_harmless)(number, text)) {
            return;
        }
        for taint in taints.iter().filter(|taint| taint.rules & rule != 0) {
            if self.state.facts.proved(&taint.step) & rule != 0 {
                continue;
            }
            let confidence = self.entrances[taint.origin as usize].confidence;
            let is_better = self
                .arrivals
                .get(&number)
                .is_none_or(|known| known.confidence < confidence);
            if is_better {
                let arrival = Arrival {
                    origin: taint.origin,
                    step: Rc::clone(&taint.step),
                    confidence,
                };
                self.arrivals.insert(number, arrival);
            }
        }
    }
}

/// Input in a command: anywhere if a shell reads it, and else in what names the program.
fn command_taints(given: &[Value]) -> Taints {
    let mut parts: Vec<&Value> = Vec::new();
    let mut is_known = true;
    for value in given {
        match &value.data {
            Data::List(list) => {
                is_known &= list.rest.is_none();
                parts.extend(list.items.iter().chain(&list.rest));
            }
            _ => parts.push(value),
        }
    }
    let text = |value: &Value| value.as_constant().and_then(Constant::as_text).cloned();
    let mut options = parts.iter().filter_map(|part| text(part));
    let is_shell = match parts.first().map(|program| (&program.data, text(program))) {
        Some((_, Some(program))) => is_interpreter(&program),
        Some((Data::Fixed, None)) => true,
        _ => options.any(|option| matches!(&*option, "-c" | "/c" | "/C" | "-Command")),
    };
    let counts = if is_shell || !is_known {
        parts.len()
    } else {
        1
    };
    let mut all = Taints::default();
    for part in parts.into_iter().take(counts) {
        all.add(&part.all_taints());
    }
    all
}

/// Whether the program runs code that it is given as an argument.
fn is_interpreter(program: &str) -> bool {
    let name = program.rsplit(['/', '\\']).next().unwrap_or(program);
    let name = name.trim_end_matches(".exe").to_ascii_lowercase();
    let name = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    matches!(
        name,
        "sh" | "bash"
            | "zsh"
            | "dash"
            | "ksh"
            | "ash"
            | "fish"
            | "csh"
            | "cmd"
            | "powershell"
            | "pwsh"
            | "env"
            | "sudo"
            | "su"
            | "ssh"
            | "xargs"
            | "eval"
            | "python"
            | "perl"
            | "ruby"
            | "node"
            | "php"
            | "osascript"
            | "nohup"
    )
}
