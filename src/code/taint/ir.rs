//! Code as the taint engine sees it: the same few forms for every language.
//!
//! Everything is an expression, since in many languages `if`, blocks and `match` have values.
//! Expressions lie in one list and name each other by number; each knows the tree node it came from.

use std::rc::Rc;

use super::constant::Constant;
use super::library::Behaviour;
use crate::code::tree::NodeId;
use crate::code::words::FastMap;

/// Place of an expression in [`Program::expressions`].
pub(crate) type ExpressionId = u32;
/// Number of a name of the file.
pub(crate) type Symbol = u32;
/// Place of a function in [`Program::functions`].
pub(super) type FunctionId = usize;
/// Place of a class in [`Program::classes`].
pub(super) type ClassId = usize;

/// See the module.
#[derive(Debug)]
pub(super) struct Expression {
    pub(super) node: NodeId,
    pub(super) form: Form,
}

/// What an expression is.
#[derive(Debug)]
pub(crate) enum Form {
    /// Code without a meaning of its own: it carries what its parts carry.
    Mix(Vec<ExpressionId>),
    Constant(Constant),
    Name(Symbol),
    This,
    Member(ExpressionId, Symbol),
    Index(ExpressionId, ExpressionId),
    Call(Box<Call>),
    /// Texts put together.
    Concat(Vec<ExpressionId>),
    Binary(Operator, ExpressionId, ExpressionId),
    Not(ExpressionId),
    Negate(ExpressionId),
    List(Vec<ExpressionId>),
    /// Keys with values.
    Map(Vec<(ExpressionId, ExpressionId)>),
    /// `if` with its `else`, and the conditional expression.
    Choice {
        condition: ExpressionId,
        yes: ExpressionId,
        no: Option<ExpressionId>,
    },
    Assign {
        target: ExpressionId,
        value: ExpressionId,
    },
    /// `x += y`.
    Augment {
        operator: Operator,
        target: ExpressionId,
        value: ExpressionId,
    },
    Function(FunctionId),
    Class(ClassId),
    /// Statements; the value is that of the last.
    Block(Vec<ExpressionId>),
    Loop(Box<Loop>),
    Switch(Box<Switch>),
    Try(Box<Try>),
    /// Leaves the function with a value.
    Return(Option<ExpressionId>),
    /// Ends the way through the function.
    Throw(Option<ExpressionId>),
    Break,
    Continue,
    /// Goes on only if this is true.
    Assert(ExpressionId),
}

/// A call.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) callee: Callee,
    pub(crate) arguments: Vec<Argument>,
}

/// What is called.
#[derive(Debug)]
pub(crate) enum Callee {
    /// A function by its name, or a class that is made.
    Name(ExpressionId, Symbol),
    Method(ExpressionId, Symbol),
    Value(ExpressionId),
}

/// An argument of a call.
#[derive(Debug)]
pub(crate) struct Argument {
    pub(crate) name: Option<Symbol>,
    pub(crate) value: ExpressionId,
    /// `*list`: its items are the arguments.
    pub(crate) spread: bool,
}

/// Loops of every kind.
#[derive(Debug)]
pub(crate) struct Loop {
    pub(crate) before: Vec<ExpressionId>,
    pub(crate) condition: Option<ExpressionId>,
    /// For each item of a collection: target and collection.
    pub(crate) each: Option<(ExpressionId, ExpressionId)>,
    pub(crate) body: ExpressionId,
    pub(crate) step: Vec<ExpressionId>,
    /// Whether the body runs at least once.
    pub(crate) body_first: bool,
    /// A comprehension: the value is a list of the body's values.
    pub(crate) collects: bool,
}

/// Choice by value.
#[derive(Debug)]
pub(crate) struct Switch {
    pub(crate) subject: Option<ExpressionId>,
    pub(crate) cases: Vec<Case>,
}

/// A case of a switch.
#[derive(Debug)]
pub(crate) struct Case {
    /// Values it is for.
    pub(crate) labels: Vec<ExpressionId>,
    pub(crate) is_default: bool,
    /// Whether it runs on into the next one unless it leaves.
    pub(crate) falls_through: bool,
    pub(crate) body: ExpressionId,
}

/// `try` with its handlers.
#[derive(Debug)]
pub(crate) struct Try {
    pub(crate) body: ExpressionId,
    pub(crate) handlers: Vec<ExpressionId>,
    pub(crate) always: Option<ExpressionId>,
}

/// Operators with two sides that the engine knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    IntegerDivide,
    Remainder,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    NotIn,
    And,
    Or,
    /// `??`, `?:`: the second if the first is nothing.
    Else,
    /// Bits: `&`, `|`, `^`, shifts.
    Bits,
    /// Whether a value is of a type.
    Is,
}

/// A parameter of a function.
#[derive(Debug)]
pub(super) struct Parameter {
    /// What it binds: a name or a pattern of names.
    pub(super) target: ExpressionId,
    pub(super) name: Option<Symbol>,
    pub(super) default: Option<ExpressionId>,
    /// Takes all arguments that are left.
    pub(super) rest: bool,
    /// Whether the caller may choose the text in it: not so for numbers and the object itself.
    pub(super) is_input: bool,
}

/// A function, method or lambda.
#[derive(Debug)]
pub(super) struct Function {
    pub(super) node: NodeId,
    pub(super) name: Option<Symbol>,
    pub(super) class: Option<ClassId>,
    pub(super) parameters: Vec<Parameter>,
    /// The parameter that is the object itself, as in Python.
    pub(super) this: Option<Symbol>,
    pub(super) body: ExpressionId,
    /// Handed to a call where it is written: whoever is called calls it.
    pub(super) is_callback: bool,
    /// Expressions of the body: first and the one after the last.
    pub(super) range: (ExpressionId, ExpressionId),
}

/// A class or the like.
#[derive(Debug)]
pub(super) struct Class {
    pub(super) name: Option<Symbol>,
    pub(super) bases: Vec<Symbol>,
    /// In the order of the text.
    pub(super) methods: Vec<(Symbol, FunctionId)>,
    /// What its body does besides defining methods: initial values of fields.
    pub(super) fields: Vec<ExpressionId>,
}

/// A whole file.
#[derive(Debug, Default)]
pub(super) struct Program {
    pub(super) expressions: Vec<Expression>,
    pub(super) functions: Vec<Function>,
    pub(super) classes: Vec<Class>,
    pub(super) top: ExpressionId,
    names: FastMap<Rc<str>, Symbol>,
    texts: Vec<Rc<str>>,
    /// What calls of the name do, by symbol: as method, as function.
    pub(super) behaviours: Vec<(Option<Behaviour>, Option<Behaviour>)>,
    /// Names that the file uses as data and never says what they are, as fragments do: by
    /// expression.
    pub(super) free: Vec<bool>,
    /// Whether something was nested too deeply to be read.
    pub(super) is_cut: bool,
}

impl Program {
    pub(super) fn symbol(&mut self, name: &str) -> Symbol {
        if let Some(symbol) = self.names.get(name) {
            return *symbol;
        }
        let symbol = self.texts.len() as Symbol;
        let text: Rc<str> = name.into();
        self.texts.push(Rc::clone(&text));
        self.names.insert(text, symbol);
        symbol
    }

    pub(super) fn known(&self, name: &str) -> Option<Symbol> {
        self.names.get(name).copied()
    }

    pub(super) fn text(&self, symbol: Symbol) -> &Rc<str> {
        &self.texts[symbol as usize]
    }

    pub(super) fn symbols(&self) -> impl ExactSizeIterator<Item = &Rc<str>> {
        self.texts.iter()
    }

    pub(super) fn add(&mut self, node: NodeId, form: Form) -> ExpressionId {
        self.expressions.push(Expression { node, form });
        (self.expressions.len() - 1) as ExpressionId
    }

    pub(super) fn form(&self, id: ExpressionId) -> &Form {
        &self.expressions[id as usize].form
    }

    pub(super) fn node(&self, id: ExpressionId) -> NodeId {
        self.expressions[id as usize].node
    }
}
