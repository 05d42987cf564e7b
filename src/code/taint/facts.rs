//! What conditions prove about data.

use std::rc::Rc;

use super::value::{Mask, Step, StepId, Taints};

/// What holds if a condition is true, and if it is false; `None`: it never is.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Check {
    pub(super) yes: Option<Facts>,
    pub(super) no: Option<Facts>,
}

/// Data that was proved harmless: where it passed, and for which rules. Sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Facts(Option<Rc<Vec<(StepId, Mask)>>>);

impl Facts {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The input is harmless for these rules.
    pub(super) fn about(taints: &Taints, rules: Mask) -> Self {
        let mut facts: Vec<(StepId, Mask)> =
            taints.iter().map(|taint| (taint.step.id, rules)).collect();
        facts.sort_unstable();
        facts.dedup();
        Self((!facts.is_empty()).then(|| Rc::new(facts)))
    }

    /// The input, and what it was made of, is harmless for these rules.
    pub(super) fn about_whole(taints: &Taints, rules: Mask) -> Self {
        let steps = taints.iter().flat_map(|taint| taint.step.whole());
        let mut facts: Vec<(StepId, Mask)> = steps.map(|step| (step.id, rules)).collect();
        facts.sort_unstable();
        facts.dedup();
        Self((!facts.is_empty()).then(|| Rc::new(facts)))
    }

    /// Both hold.
    pub(super) fn add(&mut self, others: &Self) {
        let Some(new) = &others.0 else { return };
        let Some(own) = &mut self.0 else {
            self.0 = Some(Rc::clone(new));
            return;
        };
        if Rc::ptr_eq(own, new) {
            return;
        }
        let own = Rc::make_mut(own);
        for (step, rules) in new.iter() {
            match own.binary_search_by_key(step, |fact| fact.0) {
                Ok(at) => own[at].1 |= rules,
                Err(at) => own.insert(at, (*step, *rules)),
            }
        }
    }

    /// What holds either way.
    pub(super) fn common(&self, other: &Self) -> Self {
        let (Some(own), Some(others)) = (&self.0, &other.0) else {
            return Self::default();
        };
        if Rc::ptr_eq(own, others) {
            return self.clone();
        }
        let both: Vec<(StepId, Mask)> = own
            .iter()
            .filter_map(|(step, rules)| {
                let at = others.binary_search_by_key(step, |fact| fact.0).ok()?;
                let common = rules & others[at].1;
                (common != 0).then_some((*step, common))
            })
            .collect();
        Self((!both.is_empty()).then(|| Rc::new(both)))
    }

    /// Rules for which data that came this way is harmless.
    pub(super) fn proved(&self, step: &Step) -> Mask {
        let Some(facts) = &self.0 else { return 0 };
        let proved = step.back().filter_map(|step| {
            let at = facts.binary_search_by_key(&step.id, |fact| fact.0).ok()?;
            Some(facts[at].1)
        });
        proved.fold(0, |all, rules| all | rules)
    }
}

impl Check {
    /// Harmless for these rules if the condition is as given.
    pub(super) fn on(truth: bool, facts: Facts) -> Self {
        let none = Some(Facts::default());
        match truth {
            true => Self {
                yes: Some(facts),
                no: none,
            },
            false => Self {
                yes: none,
                no: Some(facts),
            },
        }
    }

    pub(super) fn side(&self, truth: bool) -> Option<&Facts> {
        match truth {
            true => self.yes.as_ref(),
            false => self.no.as_ref(),
        }
    }

    pub(super) fn negated(&self) -> Self {
        Self {
            yes: self.no.clone(),
            no: self.yes.clone(),
        }
    }

    /// `this and other`.
    pub(super) fn and(&self, other: &Self) -> Self {
        let yes = match (&self.yes, &other.yes) {
            (Some(own), Some(others)) => {
                let mut both = own.clone();
                both.add(others);
                Some(both)
            }
            _ => None,
        };
        Self {
            yes,
            no: either(self.no.as_ref(), other.no.as_ref()),
        }
    }

    /// It is one of two conditions, no one knows which.
    pub(super) fn or_else(&self, other: &Self) -> Self {
        Self {
            yes: either(self.yes.as_ref(), other.yes.as_ref()),
            no: either(self.no.as_ref(), other.no.as_ref()),
        }
    }
}

fn either(one: Option<&Facts>, other: Option<&Facts>) -> Option<Facts> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.common(other)),
        (one, other) => one.or(other).cloned(),
    }
}
