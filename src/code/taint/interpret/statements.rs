//! Branches, loops, cases and handlers.

use super::*;

impl Interpreter<'_> {
    pub(super) fn choice(
        &mut self,
        condition: ExpressionId,
        yes: ExpressionId,
        no: Option<ExpressionId>,
    ) -> Value {
        let condition = self.value(condition);
        let before = self.state.clone();
        self.assume(&condition, true);
        let mut value = self.value_here(yes);
        let is_dead = self.state.dead;
        let after = std::mem::replace(&mut self.state, before);
        self.assume(&condition, false);
        let other = no.map(|no| self.value_here(no));
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

    /// The value with what is proved at this point, which the value keeps where the proof ends:
    /// `x if allowed(x) else "none"`.
    pub(super) fn value_here(&mut self, id: ExpressionId) -> Value {
        let mut value = self.value(id);
        value.taints = value.taints.unless(&self.state.facts);
        value
    }

    pub(super) fn repeat(&mut self, repeat: &Loop) -> Value {
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
    pub(super) fn begin_round(&mut self, repeat: &Loop, left: &mut State) -> bool {
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

    pub(super) fn switch(&mut self, switch: &Switch) -> Value {
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
    pub(super) fn is_last_chance(&mut self, switch: &Switch, subject: Option<&Value>) -> bool {
        let labels = switch.cases.iter().map(|case| &case.labels);
        let labels: Vec<_> = labels.collect();
        labels
            .into_iter()
            .all(|labels| self.case_matches(subject, switch.subject, labels) != Some(true))
    }

    /// Whether one of the labels is the value of the subject. `None`: that is not known.
    pub(super) fn case_matches(
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

    pub(super) fn attempt(&mut self, attempt: &Try) -> Value {
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
}
