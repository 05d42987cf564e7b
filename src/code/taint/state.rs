//! What holds at one point of the program: variables, proofs, whether it is reached at all.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::ir::Symbol;
use super::value::{Facts, Value};

/// Variables by name.
pub(super) type Variables = BTreeMap<Symbol, Value>;

/// See the module.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    pub(super) locals: Rc<Variables>,
    pub(super) globals: Rc<Variables>,
    /// The object whose method runs.
    pub(super) this: Value,
    pub(super) facts: Facts,
    /// Set once nothing can come here.
    pub(super) dead: bool,
}

impl State {
    pub(super) fn dead() -> Self {
        Self {
            dead: true,
            ..Self::default()
        }
    }

    /// Makes it what holds if one came here either way. Says whether less is known now.
    pub(super) fn join(&mut self, other: &Self) -> bool {
        if other.dead {
            return false;
        }
        if self.dead {
            *self = other.clone();
            return true;
        }
        let facts = (&self.facts, &other.facts);
        let mut changed = join_variables(&mut self.locals, &other.locals, facts);
        changed |= join_variables(&mut self.globals, &other.globals, facts);
        changed |= self.this.join(&other.this);
        let facts = self.facts.common(&other.facts);
        changed |= facts != self.facts;
        self.facts = facts;
        changed
    }
}

/// Where the values differ, each is taken with what was proved on its own way.
fn join_variables(
    own: &mut Rc<Variables>,
    others: &Rc<Variables>,
    facts: (&Facts, &Facts),
) -> bool {
    if Rc::ptr_eq(own, others) {
        return false;
    }
    let mut changed = false;
    for (name, other) in others.iter() {
        match own.get(name) {
            Some(value) if value == other => {}
            Some(_) => {
                if let Some(value) = Rc::make_mut(own).get_mut(name) {
                    if value.taints != other.taints {
                        value.taints = value.taints.unless(facts.0);
                    }
                    let mut other = other.clone();
                    if value.taints != other.taints {
                        other.taints = other.taints.unless(facts.1);
                    }
                    changed |= value.join(&other);
                }
            }
            None => {
                Rc::make_mut(own).insert(*name, other.clone());
                changed = true;
            }
        }
    }
    changed
}
