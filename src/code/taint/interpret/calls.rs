//! Calls: of functions of the file, of well-known ones, of unknown ones.

use std::rc::Rc;

use super::{Frame, Interpreter};
use crate::code::taint::ir::{
    Argument, Call, Callee, ClassId, ExpressionId, Form, FunctionId, Symbol,
};
use crate::code::taint::library::Behaviour;
use crate::code::taint::state::State;
use crate::code::taint::value::{Captured, Check, Data, Facts, Mask, Object, Taints, Value};

/// Bases of bases of a class.
const MAX_BASES: usize = 6;

/// An argument that was evaluated.
#[derive(Debug, Clone)]
pub(super) struct Given {
    pub(super) name: Option<Symbol>,
    pub(super) value: Value,
    pub(super) place: Option<ExpressionId>,
}

impl Interpreter<'_> {
    pub(super) fn call(&mut self, id: ExpressionId, call: &Call) -> Value {
        let (receiver, callee) = match call.callee {
            Callee::Method(object, _) => (Some(self.value(object)), Value::default()),
            Callee::Name(function, _) | Callee::Value(function) => (None, self.value(function)),
        };
        let given = self.arguments(&call.arguments);
        if self.state.dead {
            return Value::default();
        }
        let mut taints = match &receiver {
            // What an object keeps does not come out of all its methods.
            Some(receiver) if matches!(receiver.data, Data::Object(_)) => receiver.taints.clone(),
            Some(receiver) => receiver.all_taints(),
            None => callee.taints.clone(),
        };
        for argument in &given {
            taints.add(&argument.value.all_taints());
        }
        let value = self.dispatch(id, call, receiver.as_ref(), &callee, &given, &taints);
        if !self.marks.of(id).is_empty() {
            let values = given.into_iter().map(|given| given.value);
            // The arguments first: what a command begins with is the program.
            self.given = Some((id, values.chain(receiver).collect()));
        }
        value
    }

    fn arguments(&mut self, arguments: &[Argument]) -> Vec<Given> {
        let mut given = Vec::new();
        for argument in arguments {
            let value = self.value(argument.value);
            match &value.data {
                Data::List(list) if argument.spread && list.rest.is_none() => {
                    given.extend(list.items.iter().map(|item| Given {
                        name: None,
                        value: item.clone(),
                        place: None,
                    }));
                }
                _ => given.push(Given {
                    name: argument.name,
                    value,
                    place: Some(argument.value),
                }),
            }
        }
        given
    }

    fn dispatch(
        &mut self,
        id: ExpressionId,
        call: &Call,
        receiver: Option<&Value>,
        callee: &Value,
        given: &[Given],
        taints: &Taints,
    ) -> Value {
        let name = match call.callee {
            Callee::Name(_, name) | Callee::Method(_, name) => Some(name),
            Callee::Value(_) => None,
        };
        // Functions of this file.
        match (&callee.data, &call.callee) {
            (Data::Function(function, captured), _) => {
                let this = self.state.this.clone();
                let value = self.run(*function, given, this, captured.clone());
                return self.named_check(name, value, taints);
            }
            (Data::Class(class), _) => return self.make(*class, given, taints),
            _ => {}
        }
        if let Callee::Method(object, method) = call.callee
            && let Some(receiver) = receiver
        {
            if let Some(value) = self.own_method(object, receiver, method, given) {
                return self.named_check(name, value, taints);
            }
        } else if let Some(name) = name
            && let Some(class) = self.class_around()
            && let Some(function) = self.method_of(class, name)
        {
            let this = self.state.this.clone();
            let value = self.run_method(function, given, this, None);
            return self.named_check(Some(name), value, taints);
        }
        // Functions that everyone knows.
        let behaviour = match call.callee {
            Callee::Method(object, method) => self
                .dotted_behaviour(object, method)
                .map(|behaviour| (behaviour, None))
                .or_else(|| {
                    let behaviour = self.method_behaviour(method)?;
                    let is_known = !self.is_type_name(object, receiver);
                    is_known.then_some((behaviour, Some(object)))
                }),
            Callee::Name(_, name) => self.function_behaviour(name).map(|known| (known, None)),
            Callee::Value(_) => None,
        };
        if let Some((behaviour, subject)) = behaviour {
            let mut all = Vec::with_capacity(given.len() + 1);
            if let (Some(place), Some(receiver)) = (subject, receiver) {
                all.push(Given {
                    name: None,
                    value: receiver.clone(),
                    place: Some(place),
                });
            }
            all.extend_from_slice(given);
            let is_method = subject.is_some();
            return self.behave(id, behaviour, is_method, all, taints);
        }
        self.unknown_call(id, name, receiver, given, taints)
    }

    /// A function that no one knows: all that goes in may come out. What it is called on reaches the
    /// functions it is given.
    fn unknown_call(
        &mut self,
        id: ExpressionId,
        name: Option<Symbol>,
        receiver: Option<&Value>,
        given: &[Given],
        taints: &Taints,
    ) -> Value {
        let handed = receiver.map_or_else(Taints::default, Value::all_taints);
        self.callbacks(given, &handed);
        if name.is_some_and(|name| {
            self.program
                .text(name)
                .to_ascii_lowercase()
                .contains("sanitiz")
        }) {
            return Value::default();
        }
        // What is asked of the result is not known of what went in.
        let node = self.program.node(id);
        let value = Value::tainted(taints.at(node, self.name_of(id), false));
        self.named_check(name, value, taints)
    }

    /// Runs the functions among the arguments with what the call is given.
    pub(super) fn callbacks(&mut self, given: &[Given], taints: &Taints) {
        for argument in given {
            if let Data::Function(function, captured) = &argument.value.data
                && self.program.functions[*function].is_callback
            {
                let count = self.program.functions[*function].parameters.len();
                let handed = Given {
                    name: None,
                    value: Value::tainted(taints.clone()),
                    place: None,
                };
                let handed = vec![handed; count];
                let this = self.state.this.clone();
                let before = self.state.clone();
                self.run(*function, &handed, this, captured.clone());
                // It may not have run at all.
                self.state.join(&before);
            }
        }
    }

    /// `is_valid(x)`, `allowed(x)`: if it says yes, someone has looked at it.
    fn named_check(&mut self, name: Option<Symbol>, value: Value, taints: &Taints) -> Value {
        let Some(name) = name else { return value };
        if taints.is_empty() || matches!(value.data, Data::Check(_) | Data::Constant(_)) {
            return value;
        }
        let name = self.program.text(name).to_ascii_lowercase();
        let says_so = [
            "valid",
            "allowed",
            "is_safe",
            "issafe",
            "whitelist",
            "permitted",
            "trusted",
        ]
        .iter()
        .any(|word| name.contains(word));
        if !says_so {
            return value;
        }
        let truth = !["invalid", "disallowed", "untrusted"]
            .iter()
            .any(|word| name.contains(word));
        let check = Check::on(truth, Facts::about(taints, Mask::MAX));
        Value {
            taints: value.all_taints(),
            data: Data::Check(Rc::new(check)),
        }
    }

    fn class_around(&self) -> Option<ClassId> {
        self.frames.iter().rev().find_map(|frame| frame.class)
    }

    /// A method of a class of this file, called on an object.
    fn own_method(
        &mut self,
        object: ExpressionId,
        receiver: &Value,
        method: Symbol,
        given: &[Given],
    ) -> Option<Value> {
        match &receiver.data {
            Data::Object(known) => {
                if let Some(function) = known.class.and_then(|class| self.method_of(class, method))
                {
                    return Some(self.run_method(function, given, receiver.clone(), Some(object)));
                }
                match known.fields.get(&method).cloned() {
                    Some(field) => self.run_value(&field, given, receiver),
                    None => self.only_method(object, receiver, method, given),
                }
            }
            Data::Map(map) => {
                let key = super::Constant::Text(Rc::clone(self.program.text(method)));
                match map.entries.get(&key).cloned() {
                    Some(field) => self.run_value(&field, given, receiver),
                    None => self.only_method(object, receiver, method, given),
                }
            }
            Data::Class(class) => {
                let function = self.method_of(*class, method)?;
                let this = self.class_object(*class);
                Some(self.run_method(function, given, this, None))
            }
            Data::Unknown => {
                let is_super = matches!(self.program.form(object), Form::Name(name)
                    if &**self.program.text(*name) == "super")
                    || matches!(self.program.form(object), Form::Call(call)
                        if matches!(call.callee, Callee::Name(_, name)
                            if &**self.program.text(name) == "super"));
                let is_this = matches!(self.program.form(object), Form::This);
                let class = self.class_around();
                if is_super {
                    let bases = self.program.classes[class?].bases.clone();
                    let function = bases.iter().find_map(|base| {
                        let class = *self.classes_by_name.get(base)?;
                        self.method_of(class, method)
                    })?;
                    let this = self.state.this.clone();
                    return Some(self.run_method(function, given, this, None));
                }
                if is_this {
                    let function = self.method_of(class?, method)?;
                    return Some(self.run_method(function, given, receiver.clone(), Some(object)));
                }
                self.only_method(object, receiver, method, given)
            }
            _ => None,
        }
    }

    /// The method of that name if the file has only one.
    fn only_method(
        &mut self,
        object: ExpressionId,
        receiver: &Value,
        method: Symbol,
        given: &[Given],
    ) -> Option<Value> {
        let is_known = self.method_behaviour(method).is_some()
            || self.dotted_behaviour(object, method).is_some()
            || !receiver.taints.is_empty()
            // A type of elsewhere has methods of its own.
            || self.is_type_name(object, Some(receiver));
        let function = self.only_methods.get(&method).copied().flatten();
        let function = function.filter(|_| !is_known)?;
        let takes = self.program.functions[function].parameters.len();
        if given.len() > takes || self.running.contains(&function) {
            return None;
        }
        Some(self.run_method(function, given, receiver.clone(), Some(object)))
    }

    fn run_value(&mut self, callee: &Value, given: &[Given], this: &Value) -> Option<Value> {
        match &callee.data {
            Data::Function(function, captured) => {
                Some(self.run(*function, given, this.clone(), captured.clone()))
            }
            _ => None,
        }
    }

    /// Runs a method and gives the object back to where it is kept.
    fn run_method(
        &mut self,
        function: FunctionId,
        given: &[Given],
        this: Value,
        place: Option<ExpressionId>,
    ) -> Value {
        let own = self.state.this.clone();
        let is_own = place.is_none_or(|place| self.is_this(place));
        let value = self.run(function, given, this, None);
        let after = std::mem::replace(&mut self.state.this, own);
        match place {
            _ if self.state.dead => {}
            Some(place) if !is_own => {
                self.update(place, &mut |object| *object = after.clone());
            }
            _ => self.state.this = after,
        }
        value
    }

    fn is_this(&self, place: ExpressionId) -> bool {
        match self.program.form(place) {
            Form::This => true,
            Form::Name(name) => self
                .frames
                .last()
                .is_some_and(|frame| frame.this_name == Some(*name)),
            _ => false,
        }
    }

    pub(super) fn method_of(&self, class: ClassId, name: Symbol) -> Option<FunctionId> {
        let mut class = class;
        for _ in 0..MAX_BASES {
            let known = &self.program.classes[class];
            let found = known.methods.iter().find(|method| method.0 == name);
            if let Some(found) = found {
                return Some(found.1);
            }
            class = known
                .bases
                .iter()
                .find_map(|base| self.classes_by_name.get(base).copied())?;
        }
        None
    }

    pub(super) fn constructor_of(&self, class: ClassId) -> Option<FunctionId> {
        let known = &self.program.classes[class];
        let names = self.table.adapter.constructors.iter();
        let names = names.filter_map(|name| self.program.known(name));
        names
            .chain(known.name)
            .find_map(|name| self.method_of(class, name))
    }

    /// A new object of a class of this file.
    fn make(&mut self, class: ClassId, given: &[Given], taints: &Taints) -> Value {
        let object = self.class_object(class);
        let Some(constructor) = self.constructor_of(class) else {
            let mut object = object;
            object.taints.add(taints);
            return object;
        };
        let own = self.state.this.clone();
        self.run(constructor, given, object, None);
        std::mem::replace(&mut self.state.this, own)
    }

    pub(super) fn function_value(&mut self, id: FunctionId) -> Value {
        let function = &self.program.functions[id];
        let is_inner = self
            .frames
            .last()
            .is_some_and(|frame| frame.function.is_some());
        let captured = is_inner.then(|| {
            let mut all = Rc::clone(&self.state.locals);
            let outer = self.frames.last().and_then(|frame| frame.captured.clone());
            if let Some(outer) = outer {
                for (name, value) in outer.0.iter() {
                    if !all.contains_key(name) {
                        Rc::make_mut(&mut all).insert(*name, value.clone());
                    }
                }
            }
            Captured(all)
        });
        let value: Value = Data::Function(id, captured.clone()).into();
        if let Some(name) = function.name
            && is_inner
            && function.class.is_none()
        {
            Rc::make_mut(&mut self.state.locals).insert(name, value.clone());
        }
        self.defined.push((id, captured));
        value
    }

    pub(super) fn define_class(&mut self, id: ClassId) -> Value {
        for (_, method) in &self.program.classes[id].methods {
            self.defined.push((*method, None));
        }
        Data::Class(id).into()
    }

    /// An object of the class before its constructor ran: fields with their first values.
    pub(super) fn class_object(&mut self, id: ClassId) -> Value {
        if let Some(known) = self.class_objects.get(&id) {
            return known.clone();
        }
        let empty = Object {
            class: Some(id),
            fields: Default::default(),
        };
        self.class_objects
            .insert(id, Data::Object(Rc::new(empty.clone())).into());
        let locals = std::mem::take(&mut self.state.locals);
        let own = std::mem::take(&mut self.state.this);
        let is_dead = self.state.dead;
        self.frames.push(Frame {
            function: Some(usize::MAX),
            captured: None,
            this_name: None,
            class: Some(id),
            returned: None,
            exit: State::dead(),
            loops: Vec::new(),
            handlers: Vec::new(),
        });
        self.state.dead = false;
        let mut object = empty;
        let program = self.program;
        let bases = program.classes[id].bases.iter();
        let bases: Vec<ClassId> = bases
            .filter_map(|base| self.classes_by_name.get(base).copied())
            .collect();
        for base in bases {
            if let Data::Object(base) = self.class_object(base).data {
                object.fields.extend(base.fields.clone());
            }
        }
        for field in &program.classes[id].fields {
            self.value(*field);
        }
        self.frames.pop();
        let fields = std::mem::replace(&mut self.state.locals, locals);
        object
            .fields
            .extend(fields.iter().map(|(name, value)| (*name, value.clone())));
        self.state.this = own;
        self.state.dead = is_dead;
        let object: Value = Data::Object(Rc::new(object)).into();
        self.class_objects.insert(id, object.clone());
        object
    }

    pub(super) fn method_behaviour(&self, name: Symbol) -> Option<Behaviour> {
        self.program.behaviours.get(name as usize)?.0
    }

    pub(super) fn function_behaviour(&self, name: Symbol) -> Option<Behaviour> {
        self.program.behaviours.get(name as usize)?.1
    }

    /// Of `path.basename`, by both names.
    fn dotted_behaviour(&self, object: ExpressionId, name: Symbol) -> Option<Behaviour> {
        let owner = match self.program.form(object) {
            Form::Name(owner) if !self.state.locals.contains_key(owner) => *owner,
            Form::Member(_, owner) => *owner,
            _ => return None,
        };
        let owner = self.program.text(owner);
        let name = self.program.text(name);
        self.table.dotted(owner, name)
    }

    /// Whether this is the name of a type, which holds nothing that a method could read or change:
    /// `Paths.get(x)` takes nothing out of a map.
    fn is_type_name(&self, object: ExpressionId, receiver: Option<&Value>) -> bool {
        let Form::Name(name) = self.program.form(object) else {
            return false;
        };
        let holds_nothing =
            |value: &Value| value.taints.is_empty() && matches!(value.data, Data::Unknown);
        let name = self.program.text(*name);
        !self.table.adapter.capital_fields
            && receiver.is_none_or(holds_nothing)
            && name.starts_with(|c: char| c.is_ascii_uppercase())
            && name.contains(|c: char| c.is_ascii_lowercase())
    }

    /// Input in the parts of an expression.
    pub(super) fn parts_taints(&mut self, id: ExpressionId) -> Taints {
        let parts = match self.program.form(id) {
            Form::Binary(_, left, right) => vec![*left, *right],
            Form::Not(part) | Form::Negate(part) | Form::Member(part, _) => vec![*part],
            Form::Index(object, index) => vec![*object, *index],
            Form::Mix(parts) => parts.clone(),
            _ => Vec::new(),
        };
        let mut all = Taints::default();
        for part in parts {
            all.add(&self.value(part).all_taints());
        }
        all
    }

    /// Input in that whose members stand in a condition: `address.host == "..."` is said of the
    /// address.
    pub(super) fn owner_taints(&mut self, id: ExpressionId) -> Taints {
        let parts = match self.program.form(id) {
            Form::Binary(_, left, right) => vec![*left, *right],
            Form::Not(part) => vec![*part],
            Form::Call(call) => {
                let arguments = call.arguments.iter().map(|part| part.value);
                let receiver = match call.callee {
                    Callee::Method(receiver, _) => Some(receiver),
                    _ => None,
                };
                arguments.chain(receiver).collect()
            }
            _ => vec![id],
        };
        let mut all = Taints::default();
        for part in parts {
            let owner = match self.program.form(part) {
                Form::Member(owner, _) => Some(*owner),
                // `address.getHost()`
                Form::Call(call) if call.arguments.is_empty() => match call.callee {
                    Callee::Method(owner, _) => Some(owner),
                    _ => None,
                },
                _ => None,
            };
            if let Some(owner) = owner {
                all.add(&self.value(owner).all_taints());
            }
        }
        all
    }
}
