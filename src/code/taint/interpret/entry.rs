//! Which functions run, with what: the file itself, then every function that someone else may
//! call, as far as a sink can be reached from it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::calls::Given;
use super::{
    Arrival, Entrance, FREE_STEPS, Frame, Interpreter, STEPS_PER_ENTRY, STEPS_PER_EXPRESSION,
};
use crate::code::taint::adapters::Table;
use crate::code::taint::ir::{Callee, ExpressionId, Form, Function, FunctionId, Program, Symbol};
use crate::code::taint::marks::Marks;
use crate::code::taint::state::State;
use crate::code::taint::value::{Captured, Data, Mask, Origin, Step, Taint, Taints, Value, mix};
use crate::code::words::FastMap;
use crate::finding::Confidence;

/// What came of a run.
pub(in crate::code::taint) struct Outcome {
    /// By number of the sink.
    pub(in crate::code::taint) arrivals: BTreeMap<usize, Arrival>,
    pub(in crate::code::taint) entrances: Vec<Entrance>,
    /// Functions that were not run to their ends; `None` is the file itself.
    pub(in crate::code::taint) unfinished: Vec<Option<FunctionId>>,
}

/// What rules ask of input at their sources and sinks, which are named by number.
pub(in crate::code::taint) struct Conditions<'c> {
    /// Whether a text that begins so is harmless at the sink.
    pub(in crate::code::taint) is_harmless: &'c dyn Fn(usize, &str) -> bool,
    /// Whether input for these rules and labels must not arrive at the sink.
    pub(in crate::code::taint) matters: &'c dyn Fn(usize, Mask) -> bool,
    /// Whether the condition of a source holds for what is there already.
    pub(in crate::code::taint) enters: &'c dyn Fn(usize, Mask) -> bool,
}

/// Runs the program. `entrances` are those that the marks name; parameters are input for
/// `parameter_rules`.
pub(in crate::code::taint) fn run(
    program: &Program,
    table: &Table,
    marks: &Marks,
    entrances: Vec<Entrance>,
    parameter_rules: Mask,
    conditions: &Conditions<'_>,
) -> Outcome {
    let reached = reaching(program, marks);
    // Without input there is nothing to follow. Functions within others may be handed it.
    let with_source = match parameter_rules {
        0 => reaching_source(program, table, marks),
        _ => None,
    };
    let inner = inner(program);
    let mut interpreter = Interpreter::new(program, table, marks, conditions);
    interpreter.entrances = entrances;
    interpreter.parameter_rules = parameter_rules;
    interpreter.run_top();
    let called = called_names(program);
    let is_called = |function: &FunctionId| {
        let name = program.functions[*function].name;
        name.is_some_and(|name| called.contains(&name))
    };
    let outer = (0..program.functions.len()).filter(|function| reached[*function]);
    let outer = outer.filter(|function| !inner[*function]);
    let outer = outer.filter(|function| {
        let with_source = with_source.as_ref();
        with_source.is_none_or(|with_source| with_source[*function])
    });
    let (later, first): (Vec<FunctionId>, Vec<FunctionId>) = outer.partition(is_called);
    interpreter.defined.clear();
    for function in first.into_iter().chain(later) {
        if !program.functions[function].is_callback || !interpreter.visited[function] {
            interpreter.run_entry(function, None);
        }
        interpreter.run_defined(&reached);
    }
    Outcome {
        arrivals: interpreter.arrivals,
        entrances: interpreter.entrances,
        unfinished: interpreter.unfinished,
    }
}

/// For each function whether it lies in another one, which runs it or hands it out.
fn inner(program: &Program) -> Vec<bool> {
    let mut order: Vec<FunctionId> = (0..program.functions.len()).collect();
    let range = |id: FunctionId| program.functions[id].range;
    // Those that begin first, and of these the widest.
    order.sort_by_key(|id| (range(*id).0, std::cmp::Reverse(range(*id).1)));
    let mut inner = vec![false; order.len()];
    let mut reach = 0;
    for id in order {
        let (_, end) = range(id);
        inner[id] = end <= reach;
        reach = reach.max(end);
    }
    inner
}

fn calls(program: &Program) -> impl Iterator<Item = (ExpressionId, Symbol)> + '_ {
    (0..)
        .zip(&program.expressions)
        .filter_map(|(id, expression)| match &expression.form {
            Form::Call(call) => match call.callee {
                Callee::Name(_, name) | Callee::Method(_, name) => Some((id, name)),
                Callee::Value(_) => None,
            },
            _ => None,
        })
}

fn called_names(program: &Program) -> BTreeSet<Symbol> {
    let mut called: BTreeSet<Symbol> = calls(program).map(|call| call.1).collect();
    // Who makes an object calls the constructor.
    for class in &program.classes {
        if class.name.is_some_and(|name| called.contains(&name)) {
            let constructors = [
                "__init__",
                "constructor",
                "__construct",
                "initialize",
                "init",
            ];
            called.extend(constructors.iter().filter_map(|name| program.known(name)));
        }
    }
    called
}

/// For each function whether input can enter while it runs, the making of its object included; `None`
/// if it may have entered before.
fn reaching_source(program: &Program, table: &Table, marks: &Marks) -> Option<Vec<bool>> {
    let functions = &program.functions;
    let ranges = || functions.iter().map(|function| function.range);
    let within: usize = outermost(ranges().collect())
        .into_iter()
        .map(|(first, end)| marks.sources(first, end))
        .sum();
    if within < marks.sources(0, program.expressions.len() as ExpressionId) {
        return None;
    }
    let own: Vec<bool> = ranges()
        .map(|(first, end)| marks.sources(first, end) > 0)
        .collect();
    // Whoever is named may be called, in one way or another.
    let mentions = (0..)
        .zip(&program.expressions)
        .filter_map(|(id, expression)| {
            let name = match &expression.form {
                Form::Name(name) | Form::Member(_, name) => *name,
                Form::Call(call) => match call.callee {
                    Callee::Name(_, name) | Callee::Method(_, name) => name,
                    Callee::Value(_) => return None,
                },
                _ => return None,
            };
            Some((id, name))
        });
    let mut reached = spread(program, own, &mentions.collect::<Vec<_>>());
    let constructors = table.adapter.constructors.iter();
    let constructors: Vec<Symbol> = constructors
        .filter_map(|name| program.known(name))
        .collect();
    let makes = |function: &Function| {
        let class = function.class.and_then(|class| program.classes[class].name);
        let name = function.name.filter(|_| function.class.is_some());
        name.is_some_and(|name| constructors.contains(&name) || Some(name) == class)
    };
    // Which constructor runs, the bases of the class tell: any will do here.
    if (0..functions.len()).any(|id| reached[id] && makes(&functions[id])) {
        for (reached, function) in reached.iter_mut().zip(functions) {
            *reached |= function.class.is_some();
        }
    }
    Some(reached)
}

/// The ranges that lie in no other.
fn outermost(mut ranges: Vec<(ExpressionId, ExpressionId)>) -> Vec<(ExpressionId, ExpressionId)> {
    ranges.sort_by_key(|range| (range.0, std::cmp::Reverse(range.1)));
    let mut reach = 0;
    ranges.retain(|(_, end)| {
        let is_outer = *end > reach;
        reach = reach.max(*end);
        is_outer
    });
    ranges
}

/// For each function whether a sink can be reached from it.
fn reaching(program: &Program, marks: &Marks) -> Vec<bool> {
    let functions = program.functions.iter();
    let own = functions.map(|function| marks.has_sink(function.range.0, function.range.1));
    let own = own.collect();
    spread(program, own, &calls(program).collect::<Vec<_>>())
}

/// The functions, and all from which these are reached, as the names in them tell, which are sorted by
/// place.
fn spread(
    program: &Program,
    mut reached: Vec<bool>,
    names: &[(ExpressionId, Symbol)],
) -> Vec<bool> {
    let functions = &program.functions;
    let mut callers: FastMap<Symbol, Vec<FunctionId>> = FastMap::default();
    let own = functions.iter().filter_map(|function| function.name);
    let classes = program.classes.iter().filter_map(|class| class.name);
    for name in own.chain(classes) {
        callers.insert(name, Vec::new());
    }
    for (id, function) in functions.iter().enumerate() {
        let (first, end) = function.range;
        let start = names.partition_point(|name| name.0 < first);
        let within = names[start..].iter().take_while(|name| name.0 < end);
        for (_, name) in within {
            if let Some(callers) = callers.get_mut(name)
                && callers.last() != Some(&id)
            {
                callers.push(id);
            }
        }
    }
    let mut open: Vec<FunctionId> = (0..functions.len()).filter(|id| reached[*id]).collect();
    while let Some(id) = open.pop() {
        let function = &functions[id];
        let class = function.class.and_then(|class| program.classes[class].name);
        for name in function.name.into_iter().chain(class) {
            for caller in callers.remove(&name).unwrap_or_default() {
                if !reached[caller] {
                    reached[caller] = true;
                    open.push(caller);
                }
            }
        }
    }
    reached
}

impl<'p> Interpreter<'p> {
    fn new(
        program: &'p Program,
        table: &'p Table,
        marks: &'p Marks,
        conditions: &'p Conditions<'p>,
    ) -> Self {
        let inner = inner(program);
        let mut functions_by_name = FastMap::default();
        let mut only_methods = FastMap::default();
        for (id, function) in program.functions.iter().enumerate() {
            let Some(name) = function.name else { continue };
            match function.class {
                None if !inner[id] => {
                    functions_by_name.entry(name).or_insert(id);
                }
                None => {}
                Some(_) => {
                    only_methods
                        .entry(name)
                        .and_modify(|known| *known = None)
                        .or_insert(Some(id));
                }
            }
        }
        let classes = program.classes.iter().enumerate();
        let size = u32::try_from(program.expressions.len()).unwrap_or(u32::MAX);
        Self {
            program,
            table,
            marks,
            state: State::default(),
            frames: Vec::new(),
            depth: 0,
            steps: 0,
            steps_of_file: FREE_STEPS.saturating_add(size.saturating_mul(STEPS_PER_EXPRESSION)),
            conditions,
            parameter_rules: 0,
            entrances: Vec::new(),
            handed_over: FastMap::default(),
            arrivals: BTreeMap::new(),
            memo: FastMap::default(),
            running: Vec::new(),
            class_objects: FastMap::default(),
            functions_by_name,
            only_methods,
            classes_by_name: classes
                .rev()
                .filter_map(|(id, class)| Some((class.name?, id)))
                .collect(),
            given: None,
            visited: vec![false; program.functions.len()],
            defined: Vec::new(),
            constant_arguments: vec![Vec::new(); program.functions.len()],
            unfinished: Vec::new(),
        }
    }

    /// Gives the next entry its steps.
    fn refill(&mut self) -> u32 {
        let steps = STEPS_PER_ENTRY.min(self.steps_of_file);
        self.steps_of_file -= steps;
        self.steps = steps;
        self.depth = 0;
        steps
    }

    fn finish(&mut self, entry: Option<FunctionId>) {
        match self.steps {
            0 => self.unfinished.push(entry),
            left => self.steps_of_file += left,
        }
        self.steps = 0;
        self.frames.clear();
        self.running.clear();
    }

    fn run_top(&mut self) {
        self.refill();
        self.frames.push(Frame::top());
        self.value(self.program.top);
        self.state.dead = false;
        self.state.locals = Rc::default();
        self.finish(None);
    }

    fn run_entry(&mut self, function: FunctionId, captured: Option<Captured>) {
        self.refill();
        self.frames.push(Frame::top());
        let globals = Rc::clone(&self.state.globals);
        let this = self.instance(function);
        let given = self.inputs(function);
        self.visited[function] = true;
        self.enter(function, &given, this, captured);
        self.state = State {
            globals,
            ..State::default()
        };
        self.finish(Some(function));
    }

    /// Functions that were defined on the way and that no one has called.
    fn run_defined(&mut self, reached: &[bool]) {
        while let Some((function, captured)) = self.defined.pop() {
            if reached[function] && !self.visited[function] {
                self.run_entry(function, captured);
            }
        }
    }

    /// The object whose method runs: as its constructor leaves it.
    fn instance(&mut self, function: FunctionId) -> Value {
        let Some(class) = self.program.functions[function].class else {
            return Value::default();
        };
        let object = self.class_object(class);
        let Some(constructor) = self.constructor_of(class).filter(|made| *made != function) else {
            return object;
        };
        let given = self.inputs(constructor);
        self.enter(constructor, &given, object, None);
        self.state.dead = false;
        std::mem::take(&mut self.state.this)
    }

    /// A name of a fragment that says nothing of it.
    pub(super) fn handed_over(&mut self, id: ExpressionId, name: Symbol) -> Value {
        let mut value = self.read_name(name);
        if !value.taints.is_empty() || value.data != Data::Unknown {
            return value;
        }
        let text = Rc::clone(self.program.text(name));
        let origin = match self.handed_over.get(&name) {
            Some(origin) => *origin,
            None => {
                let origin = self.entrance(Some(&text));
                self.handed_over.insert(name, origin);
                origin
            }
        };
        value.taints = Taints::one(Taint {
            origin,
            rules: self.parameter_rules,
            step: Step::first(mix([10, name.into()]), self.program.node(id)),
        });
        value
    }

    /// A value that the caller chooses.
    fn caller_value(&mut self, target: ExpressionId, name: Option<&str>) -> Value {
        let node = self.program.node(target);
        let origin = self.entrance(name);
        Value::tainted(Taints::one(Taint {
            origin,
            rules: self.parameter_rules,
            step: Step::first(mix([9, node.into()]), node),
        }))
    }

    fn entrance(&mut self, name: Option<&str>) -> Origin {
        self.entrances.push(Entrance {
            confidence: Confidence::Low,
            says: match name {
                Some(name) => format!("`{name}` comes from the caller").into(),
                None => "this comes from the caller".into(),
            },
            is_parameter: true,
        });
        (self.entrances.len() - 1) as Origin
    }

    /// What someone else may call the function with.
    fn inputs(&mut self, id: FunctionId) -> Vec<Given> {
        let program = self.program;
        let parameters = program.functions[id].parameters.iter().enumerate();
        let constant = self.constant_arguments[id].clone();
        let is_constant = |place: usize| constant.get(place).copied().unwrap_or(false);
        let mut given = Vec::new();
        for (place, parameter) in parameters {
            let mut value = Value::default();
            if parameter.is_input && self.parameter_rules != 0 && !is_constant(place) {
                let name = parameter.name.map(|name| Rc::clone(program.text(name)));
                value = self.caller_value(parameter.target, name.as_deref());
            }
            given.push(Given {
                name: None,
                value,
                place: None,
            });
        }
        given
    }
}

impl Frame {
    fn top() -> Self {
        Self {
            function: None,
            captured: None,
            this_name: None,
            class: None,
            returned: None,
            exit: State::dead(),
            loops: Vec::new(),
            handlers: Vec::new(),
        }
    }
}
