//! From a language's syntax tree to the engine's own forms.
//!
//! One file of this folder for each language holds its [`Adapter`]: a table that says which node
//! kind plays which [`Role`], and what well-known functions do. Kinds without a role carry what
//! their parts carry. Names, string literals and the assignments of `Kinds` need no row.
//!
//! A part of a node is named by a selector: `"left"` is the child in that field, `"left|right"` in
//! one of these, `":0"` the first child, `":-1"` the last, `"@block"` or `"@block|pair"` the first
//! child of such a kind, `""` nothing.

use std::hash::Hash;

use super::ir::Form;
use super::library::Behaviour;
use super::lower::Builder;
use crate::code::grammar::Grammar;
use crate::code::tree::NodeId;
use crate::code::words::FastMap;

include!(concat!(env!("OUT_DIR"), "/code_taint_adapters.rs"));

/// How a part of a node is named; see the module.
pub(crate) type Select = &'static str;

/// What the engine needs to know of a language. `..Adapter::DEFAULT` fills in what does not apply.
pub(crate) struct Adapter {
    /// First names of the languages (`Language::names`) it is for.
    pub(crate) languages: &'static [&'static str],
    /// Node kinds with the role they play.
    pub(crate) roles: &'static [(&'static [&'static str], Role)],
    /// How code names the object whose method runs.
    pub(crate) this: &'static [&'static str],
    /// Whether the first parameter of a method is that object.
    pub(crate) this_is_parameter: bool,
    /// Whether a bare name may be a field of that object.
    pub(crate) bare_fields: bool,
    /// Whether names of fields and variables may begin with a capital, as those of types do.
    pub(crate) capital_fields: bool,
    /// Whether a name that is the key of an entry is the key itself, not a variable.
    pub(crate) names_are_keys: bool,
    /// Names of constructors, besides the name of the class.
    pub(crate) constructors: &'static [&'static str],
    /// Types of parameters that hold no text an attacker could choose.
    pub(crate) plain_types: &'static [&'static str],
    /// Fields of nodes that hold no code that runs: types, annotations.
    pub(crate) ignored_fields: &'static [&'static str],
    /// Whether what a function ends with is its value.
    pub(crate) last_is_value: bool,
    /// What methods do, by their name.
    pub(crate) methods: &'static [(&'static str, Behaviour)],
    /// What functions do, by their name, or by the last name of what they belong to and their own:
    /// `path.basename`.
    pub(crate) functions: &'static [(&'static str, Behaviour)],
}

impl Adapter {
    pub(crate) const DEFAULT: Self = Self {
        languages: &[],
        roles: &[],
        this: &["this"],
        this_is_parameter: false,
        bare_fields: false,
        capital_fields: false,
        names_are_keys: false,
        constructors: &[],
        plain_types: &[],
        ignored_fields: &["type", "return_type", "type_parameters", "type_arguments"],
        last_is_value: false,
        methods: &[],
        functions: &[],
    };
}

/// What a node means.
#[derive(Clone, Copy)]
#[allow(dead_code, reason = "no language has all of them")]
pub(crate) enum Role {
    /// Nothing that runs.
    Skip,
    /// Its parts one after the other.
    Block,
    /// The same as this part.
    Same(Select),
    /// A name that the grammar's `Kinds` do not list.
    Name,
    /// A number.
    Number,
    /// A text without quotes, such as a regular expression.
    Text,
    /// A text in quotes that `Kinds` do not list, such as a character.
    Quoted,
    True,
    False,
    Nothing,
    /// Its parts put together as a text.
    Concat,
    /// `function(arguments)`; `function` may be a member.
    Call {
        function: Select,
        arguments: Select,
    },
    /// `object.name(arguments)`, with or without object.
    MethodCall {
        object: Select,
        name: Select,
        arguments: Select,
    },
    /// `new class(arguments)`.
    New {
        class: Select,
        arguments: Select,
    },
    /// Within arguments: a value with a name.
    Argument {
        name: Select,
        value: Select,
    },
    /// Within arguments: a list whose items are arguments.
    Spread(Select),
    Member {
        object: Select,
        name: Select,
    },
    Index {
        object: Select,
        index: Select,
    },
    Binary {
        left: Select,
        operator: Select,
        right: Select,
    },
    Unary {
        operator: Select,
        operand: Select,
    },
    Not(Select),
    /// `value is type`.
    Is,
    List,
    /// Of `Pair`s and of others.
    Map,
    Pair {
        key: Select,
        value: Select,
    },
    /// Also the conditional expression.
    If {
        before: Select,
        condition: Select,
        yes: Select,
        no: Select,
    },
    While {
        condition: Select,
        body: Select,
    },
    DoWhile {
        condition: Select,
        body: Select,
    },
    For {
        before: Select,
        condition: Select,
        step: Select,
        body: Select,
    },
    Each {
        target: Select,
        items: Select,
        body: Select,
    },
    /// `[body for target in items if condition]`: the clauses play `Each` and `If` without body.
    Comprehension {
        body: Select,
    },
    /// Its cases are the nodes below with the role `Case`.
    Switch {
        subject: Select,
    },
    /// Without labels it is the default. All that is not a label is the body. `falls_through`: the
    /// next case runs as well unless something leaves.
    Case {
        labels: Select,
        falls_through: bool,
    },
    /// Its handlers and what always runs are the children with the roles `Catch` and `Finally`.
    Try,
    Catch,
    Finally,
    Return,
    Throw,
    Break,
    Continue,
    Assert,
    Assign {
        target: Select,
        value: Select,
    },
    Augment {
        target: Select,
        operator: Select,
        value: Select,
    },
    Function {
        name: Select,
        parameters: Select,
        body: Select,
    },
    Class {
        name: Select,
        bases: Select,
        body: Select,
    },
    /// None of the above: a function of the adapter makes the expression.
    Custom(fn(&mut Builder<'_, '_>, NodeId) -> Form),
}

/// An adapter made ready for a grammar: roles by kind number.
pub(crate) struct Table {
    pub(super) adapter: &'static Adapter,
    roles: Vec<Option<Role>>,
    ignored_fields: Vec<u16>,
    methods: FastMap<&'static str, Behaviour>,
    functions: FastMap<&'static str, Behaviour>,
    /// Of `path.basename`: by both names.
    dotted: FastMap<(&'static str, &'static str), Behaviour>,
}

/// Where a name is listed twice, the first counts.
fn by_name<K: Eq + Hash>(rows: impl Iterator<Item = (K, Behaviour)>) -> FastMap<K, Behaviour> {
    let mut map = FastMap::default();
    for (name, behaviour) in rows {
        map.entry(name).or_insert(behaviour);
    }
    map
}

impl Table {
    /// `None`: the language has no adapter.
    pub(crate) fn new(grammar: &Grammar) -> Option<Self> {
        let name = grammar.language.names[0];
        let adapter = ADAPTERS
            .iter()
            .find(|adapter| adapter.languages.contains(&name))?;
        let parser = &grammar.parser;
        let mut roles = vec![None; parser.node_kind_count()];
        for (kinds, role) in adapter.roles {
            for kind in *kinds {
                let id = parser.id_for_node_kind(kind, true);
                if id == 0 {
                    continue;
                }
                let id = usize::from(grammar.canonical(id));
                if let Some(slot) = roles.get_mut(id) {
                    *slot = Some(*role);
                }
            }
        }
        let fields = adapter.ignored_fields.iter();
        let functions = adapter.functions.iter();
        let dotted = functions.clone().filter_map(|(name, behaviour)| {
            let names = name.split_once('.')?;
            Some((names, *behaviour))
        });
        Some(Self {
            adapter,
            roles,
            methods: by_name(adapter.methods.iter().copied()),
            functions: by_name(functions.copied()),
            dotted: by_name(dotted),
            ignored_fields: fields
                .map(|field| grammar.field_id(field))
                .filter(|field| *field != 0)
                .collect(),
        })
    }

    pub(super) fn ignores(&self, field: u16) -> bool {
        self.ignored_fields.contains(&field)
    }

    /// What methods of the name do.
    pub(super) fn method(&self, name: &str) -> Option<Behaviour> {
        self.methods.get(name).copied()
    }

    /// What functions of the name do.
    pub(super) fn function(&self, name: &str) -> Option<Behaviour> {
        self.functions.get(name).copied()
    }

    /// What functions of the name do that belong to something of that name.
    pub(super) fn dotted(&self, owner: &str, name: &str) -> Option<Behaviour> {
        self.dotted.get(&(owner, name)).copied()
    }

    pub(super) fn role(&self, kind: u16) -> Option<Role> {
        self.roles.get(usize::from(kind)).copied().flatten()
    }
}
