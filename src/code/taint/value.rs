//! What is known of a value: which attackers' input is in it, and what it is made of.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::constant::Constant;
pub(super) use super::facts::{Check, Facts};
use super::ir::{ClassId, FunctionId, Symbol};
use crate::code::tree::NodeId;

/// Input from more places than this is not told apart.
const MAX_TAINTS: usize = 8;
/// Longer paths lose what lies between their ends.
const MAX_STEPS: u16 = 24;
/// Longer lists and maps are known only as a whole.
const MAX_ITEMS: usize = 128;
/// Collections in collections: deeper, only the whole is known.
const MAX_DEPTH: usize = 5;
/// And so many values in all.
const MAX_SIZE: usize = 400;

/// A set of rules, by bit.
pub(super) type Mask = u64;
/// Place of a source among the sources of the file.
pub(super) type Origin = u32;

/// A place that tainted data passed.
#[derive(Debug)]
pub(super) struct Step {
    /// What is the same place of the same data has the same number, however often it is read.
    pub(super) id: StepId,
    pub(super) node: NodeId,
    /// Whether the story of a finding tells of it.
    pub(super) is_told: bool,
    /// Whether it is only a part of what was there before.
    is_part: bool,
    length: u16,
    previous: Option<Rc<Step>>,
}

/// See [`Step::id`].
pub(super) type StepId = u64;

/// Mixes numbers into one: FNV-1a over words.
pub(super) fn mix(numbers: impl IntoIterator<Item = u64>) -> StepId {
    let fold = |all: u64, number: u64| {
        (all ^ number)
            .wrapping_mul(0x0100_0000_01b3)
            .rotate_left(23)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
    };
    numbers.into_iter().fold(0xcbf2_9ce4_8422_2325, fold)
}

impl Step {
    pub(super) fn first(id: StepId, node: NodeId) -> Rc<Self> {
        Rc::new(Self {
            id,
            node,
            is_told: true,
            is_part: false,
            length: 1,
            previous: None,
        })
    }

    fn next(self: &Rc<Self>, label: u64, node: NodeId, is_told: bool) -> Rc<Self> {
        let previous = match self.length {
            // The way in between is forgotten.
            MAX_STEPS.. => self
                .back()
                .last()
                .map(|first| Self::first(first.id, first.node)),
            _ => Some(Rc::clone(self)),
        };
        Rc::new(Self {
            id: match label {
                0 => self.id,
                label => mix([self.id, label]),
            },
            node,
            is_told,
            is_part: false,
            length: previous.as_ref().map_or(1, |previous| previous.length + 1),
            previous,
        })
    }

    /// The step and those before it as long as it is the same data, the last first.
    pub(super) fn whole(&self) -> impl Iterator<Item = &Self> {
        std::iter::successors(Some(self), |step| match step.is_part {
            true => None,
            false => step.previous.as_deref(),
        })
    }

    /// The step and those before it, the last first.
    pub(super) fn back(&self) -> impl Iterator<Item = &Self> {
        std::iter::successors(Some(self), |step| step.previous.as_deref())
    }
}

/// Input of one origin in a value.
#[derive(Debug, Clone)]
pub(super) struct Taint {
    pub(super) origin: Origin,
    /// Rules for which it is dangerous.
    pub(super) rules: Mask,
    pub(super) step: Rc<Step>,
}

/// All input in a value, by origin. Most values have none.
#[derive(Debug, Clone, Default)]
pub(super) struct Taints(Option<Rc<Vec<Taint>>>);

impl PartialEq for Taints {
    /// By origin and rules: by which way it came does not matter.
    fn eq(&self, other: &Self) -> bool {
        let key = |taint: &Taint| (taint.origin, taint.rules);
        self.iter().map(key).eq(other.iter().map(key))
    }
}

impl Taints {
    pub(super) fn one(taint: Taint) -> Self {
        match taint.rules {
            0 => Self::default(),
            _ => Self(Some(Rc::new(vec![taint]))),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Taint> {
        self.0.iter().flat_map(|taints| taints.iter())
    }

    /// Adds others. Says whether anything is new.
    pub(super) fn add(&mut self, others: &Self) -> bool {
        let Some(new) = &others.0 else { return false };
        let Some(own) = &mut self.0 else {
            self.0 = Some(Rc::clone(new));
            return true;
        };
        if Rc::ptr_eq(own, new) {
            return false;
        }
        let mut changed = false;
        for taint in new.iter() {
            match own.binary_search_by_key(&taint.origin, |known| known.origin) {
                Ok(at) if taint.rules & !own[at].rules == 0 => {}
                Ok(at) => {
                    Rc::make_mut(own)[at].rules |= taint.rules;
                    changed = true;
                }
                Err(at) if own.len() < MAX_TAINTS => {
                    Rc::make_mut(own).insert(at, taint.clone());
                    changed = true;
                }
                // The rules count; one origin of so many may stand for another.
                Err(_) => {
                    if taint.rules & !own[0].rules != 0 {
                        Rc::make_mut(own)[0].rules |= taint.rules;
                        changed = true;
                    }
                }
            }
        }
        changed
    }

    /// Without danger for these rules.
    pub(super) fn without(&self, rules: Mask) -> Self {
        if rules == 0 || self.is_empty() {
            return self.clone();
        }
        let left: Vec<Taint> = self
            .iter()
            .filter(|taint| taint.rules & !rules != 0)
            .map(|taint| Taint {
                rules: taint.rules & !rules,
                ..taint.clone()
            })
            .collect();
        Self((!left.is_empty()).then(|| Rc::new(left)))
    }

    /// A part of it. `label` tells the parts apart.
    pub(super) fn part(&self, node: NodeId, label: u64) -> Self {
        let mut parts = self.at(node, label, false);
        for part in parts
            .0
            .iter_mut()
            .flat_map(|parts| Rc::make_mut(parts).iter_mut())
        {
            if let Some(step) = Rc::get_mut(&mut part.step) {
                step.is_part = true;
            }
        }
        parts
    }

    /// Without what the facts prove harmless.
    pub(super) fn unless(&self, facts: &Facts) -> Self {
        if facts.is_empty() || self.is_empty() {
            return self.clone();
        }
        let left = self.iter().filter_map(|taint| {
            let rules = taint.rules & !facts.proved(&taint.step);
            (rules != 0).then(|| Taint {
                rules,
                ..taint.clone()
            })
        });
        let left: Vec<Taint> = left.collect();
        Self((!left.is_empty()).then(|| Rc::new(left)))
    }

    /// All of it has come to this node. `label` tells parts of the same data apart; 0: it is the
    /// same data.
    pub(super) fn at(&self, node: NodeId, label: u64, is_told: bool) -> Self {
        let taints = self.iter().map(|taint| Taint {
            step: taint.step.next(label, node, is_told),
            ..taint.clone()
        });
        match self.0 {
            Some(_) => Self(Some(Rc::new(taints.collect()))),
            None => Self(None),
        }
    }
}

/// What a value is made of.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) enum Data {
    #[default]
    Unknown,
    Constant(Constant),
    /// A text that begins with a known one.
    Prefixed(Rc<str>),
    /// One of several constants.
    Fixed,
    /// A number or truth: no text can hide in it.
    Number,
    List(Rc<List>),
    Map(Rc<Map>),
    Object(Rc<Object>),
    Function(FunctionId, Option<Captured>),
    Class(ClassId),
    /// A truth that says something about other values.
    Check(Rc<Check>),
}

/// A list whose items are told apart.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct List {
    pub(super) items: Vec<Value>,
    /// What may be in it at any place besides.
    pub(super) rest: Option<Value>,
}

/// A map whose keys are told apart.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Map {
    pub(super) entries: BTreeMap<Constant, Value>,
    /// What may be under any other key.
    pub(super) rest: Option<Value>,
}

/// An object with the fields that were seen.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Object {
    pub(super) class: Option<ClassId>,
    pub(super) fields: BTreeMap<Symbol, Value>,
}

/// The variables around a function when it was made.
#[derive(Debug, Clone)]
pub(super) struct Captured(pub(super) Rc<BTreeMap<Symbol, Value>>);

impl PartialEq for Captured {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Data {
    /// What follows from it as a truth, if it is one.
    fn as_check(&self) -> Option<Check> {
        match self {
            Self::Check(check) => Some(check.as_ref().clone()),
            Self::Constant(Constant::Truth(true)) => Some(Check {
                yes: Some(Facts::default()),
                no: None,
            }),
            Self::Constant(Constant::Truth(false)) => Some(Check {
                yes: None,
                no: Some(Facts::default()),
            }),
            _ => None,
        }
    }

    /// Whether it was written by the programmer.
    pub(super) fn is_fixed(&self) -> bool {
        matches!(self, Self::Fixed | Self::Constant(_))
    }

    /// Whether no text can hide in it.
    fn is_number(&self) -> bool {
        use Constant::{Float, Integer, Truth};
        matches!(
            self,
            Self::Number | Self::Check(_) | Self::Constant(Integer(_) | Truth(_) | Float(_))
        )
    }
}

/// See the module.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Value {
    pub(super) taints: Taints,
    pub(super) data: Data,
}

impl Value {
    pub(super) fn constant(constant: Constant) -> Self {
        Data::Constant(constant).into()
    }

    pub(super) fn truth(truth: bool) -> Self {
        Self::constant(Constant::Truth(truth))
    }

    pub(super) fn number() -> Self {
        Data::Number.into()
    }

    pub(super) fn tainted(taints: Taints) -> Self {
        Self {
            taints,
            data: Data::Unknown,
        }
    }

    pub(super) fn as_constant(&self) -> Option<&Constant> {
        match &self.data {
            Data::Constant(constant) => Some(constant),
            _ => None,
        }
    }

    /// With less inside if it is large: what is stored again and again must not grow without end.
    pub(super) fn clipped(self) -> Self {
        let mut left = MAX_SIZE;
        match self.fits(MAX_DEPTH, &mut left) {
            true => self,
            false => Self::tainted(self.all_taints()),
        }
    }

    fn fits(&self, depth: usize, left: &mut usize) -> bool {
        let mut fits = |value: &Self| {
            *left = left.saturating_sub(1);
            depth > 0 && *left > 0 && value.fits(depth - 1, left)
        };
        match &self.data {
            Data::List(list) => list.items.iter().chain(&list.rest).all(&mut fits),
            Data::Map(map) => map.entries.values().chain(&map.rest).all(&mut fits),
            Data::Object(object) => object.fields.values().all(&mut fits),
            _ => true,
        }
    }

    /// All input in it and in what it holds.
    pub(super) fn all_taints(&self) -> Taints {
        let mut all = self.taints.clone();
        self.collect(&mut all, MAX_DEPTH);
        all
    }

    fn collect(&self, all: &mut Taints, depth: usize) {
        if depth == 0 {
            return;
        }
        let mut add = |value: &Self| {
            all.add(&value.taints);
            value.collect(all, depth - 1);
        };
        match &self.data {
            Data::List(list) => list.items.iter().chain(&list.rest).for_each(&mut add),
            Data::Map(map) => map.entries.values().chain(&map.rest).for_each(&mut add),
            Data::Object(object) => object.fields.values().for_each(&mut add),
            _ => {}
        }
    }

    /// Any one of the things it holds.
    pub(super) fn any_item(&self) -> Self {
        let mut any: Option<Self> = None;
        let mut add = |value: &Self| match &mut any {
            Some(any) => {
                any.join(value);
            }
            None => any = Some(value.clone()),
        };
        match &self.data {
            Data::List(list) => list.items.iter().chain(&list.rest).for_each(&mut add),
            Data::Map(map) => map.entries.values().chain(&map.rest).for_each(&mut add),
            _ => {}
        }
        let mut any = any.unwrap_or_default();
        any.taints.add(&self.taints);
        any
    }

    /// Makes it what is known if it is either this or the other. Says whether less is known now.
    pub(super) fn join(&mut self, other: &Self) -> bool {
        self.join_within(other, MAX_DEPTH)
    }

    fn join_within(&mut self, other: &Self, depth: usize) -> bool {
        let mut changed = self.taints.add(&other.taints);
        if self.data == other.data {
            return changed;
        }
        match (&mut self.data, &other.data) {
            (Data::Unknown, _) => {
                // What the other holds must not be lost.
                changed |= self.taints.add(&other.all_taints());
            }
            (Data::List(own), Data::List(other)) if depth > 0 => {
                changed |= Rc::make_mut(own).join(other, depth - 1);
            }
            (Data::Map(own), Data::Map(other)) if depth > 0 => {
                changed |= Rc::make_mut(own).join(other, depth - 1);
            }
            (Data::Object(own), Data::Object(other)) if depth > 0 => {
                let own = Rc::make_mut(own);
                if own.class != other.class {
                    own.class = None;
                    changed = true;
                }
                for (name, value) in &other.fields {
                    changed |= join_entry(&mut own.fields, name, value, depth - 1);
                }
            }
            (own @ Data::Check(_), other) | (own, other @ Data::Check(_))
                if own.as_check().is_some() && other.as_check().is_some() =>
            {
                let both = own.as_check().zip(other.as_check());
                let both = both.map(|(own, other)| own.or_else(&other));
                let new = Data::Check(Rc::new(both.unwrap_or_default()));
                changed |= *own != new;
                *own = new;
            }
            (Data::Number, other) if other.is_number() => {}
            (own, other) if own.is_number() && other.is_number() => {
                *own = Data::Number;
                changed = true;
            }
            (own, other) if own.is_fixed() && other.is_fixed() => {
                changed |= *own != Data::Fixed;
                *own = Data::Fixed;
            }
            _ => {
                let mut all = self.all_taints();
                all.add(&other.all_taints());
                *self = Self::tainted(all);
                changed = true;
            }
        }
        changed
    }
}

impl From<Data> for Value {
    fn from(data: Data) -> Self {
        Self {
            taints: Taints::default(),
            data,
        }
    }
}

fn join_entry<K: Ord + Clone>(
    entries: &mut BTreeMap<K, Value>,
    key: &K,
    value: &Value,
    depth: usize,
) -> bool {
    match entries.get_mut(key) {
        Some(own) => own.join_within(value, depth),
        None => {
            entries.insert(key.clone(), value.clone());
            true
        }
    }
}

fn join_rest(own: &mut Option<Value>, other: Option<&Value>, depth: usize) -> bool {
    match (own, other) {
        (_, None) => false,
        (Some(own), Some(other)) => own.join_within(other, depth),
        (own @ None, Some(other)) => {
            *own = Some(other.clone());
            true
        }
    }
}

impl List {
    fn join(&mut self, other: &Self, depth: usize) -> bool {
        let mut changed = join_rest(&mut self.rest, other.rest.as_ref(), depth);
        if self.items.len() == other.items.len() {
            for (own, other) in self.items.iter_mut().zip(&other.items) {
                changed |= own.join_within(other, depth);
            }
            return changed;
        }
        let had = self.items.len();
        self.forget_places();
        for item in &other.items {
            changed |= join_rest(&mut self.rest, Some(item), depth);
        }
        changed || had > 0
    }

    /// Items are no longer told apart.
    pub(super) fn forget_places(&mut self) {
        for item in std::mem::take(&mut self.items) {
            join_rest(&mut self.rest, Some(&item), MAX_DEPTH);
        }
    }

    pub(super) fn push(&mut self, value: Value) {
        if self.items.len() >= MAX_ITEMS || self.rest.is_some() {
            self.forget_places();
            join_rest(&mut self.rest, Some(&value), MAX_DEPTH);
        } else {
            self.items.push(value);
        }
    }
}

impl Map {
    fn join(&mut self, other: &Self, depth: usize) -> bool {
        let mut changed = join_rest(&mut self.rest, other.rest.as_ref(), depth);
        for (key, value) in &other.entries {
            changed |= join_entry(&mut self.entries, key, value, depth);
        }
        changed
    }

    pub(super) fn put(&mut self, key: Option<&Constant>, value: Value) {
        match key {
            Some(key) if self.entries.len() < MAX_ITEMS || self.entries.contains_key(key) => {
                self.entries.insert(key.clone(), value);
            }
            _ => {
                join_rest(&mut self.rest, Some(&value), MAX_DEPTH);
            }
        }
    }
}
