//! What rules say about an expression, applied to its value.

use super::*;

impl Interpreter<'_> {
    /// Applies what rules say about the expression to its value.
    pub(super) fn marked(&mut self, id: ExpressionId, mut value: Value, marks: &[Mark]) -> Value {
        for mark in marks {
            if matches!(mark, Mark::Propagator { .. }) {
                self.propagate(id, &mut value, mark);
            }
        }
        // Those last that look at what is there already.
        let is_last =
            |mark: &&Mark| matches!(mark, Mark::Source { requires, .. } if requires.is_some());
        let first = marks.iter().filter(|mark| !is_last(mark));
        for mark in first.chain(marks.iter().filter(is_last)) {
            if let Mark::Source {
                origin,
                rules,
                by_side_effect,
                requires,
            } = mark
            {
                if requires.is_some_and(|number| !self.enters(id, &value, number)) {
                    continue;
                }
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

    /// Whether the condition holds for what is in the value, or what went into it.
    fn enters(&self, id: ExpressionId, value: &Value, number: usize) -> bool {
        let given = match &self.given {
            Some((call, given)) if *call == id => given.as_slice(),
            _ => &[],
        };
        let values = given.iter().chain(std::iter::once(value));
        let present = values.fold(0, |all, value| all | self.present(&value.all_taints()));
        (self.conditions.enters)(number, present)
    }

    /// The rules and labels for which there is input.
    fn present(&self, taints: &Taints) -> Mask {
        let facts = &self.state.facts;
        let open = taints
            .iter()
            .map(|taint| taint.rules & !facts.proved(&taint.step));
        open.fold(0, |all, rules| all | rules)
    }

    pub(super) fn entering(&mut self, id: ExpressionId, origin: Origin, rules: Mask) -> Taints {
        let node = self.program.node(id);
        Taints::one(Taint {
            origin,
            rules,
            step: Step::first(self.name_of(id), node),
        })
    }

    pub(super) fn sanitized(&self, value: &Value, rules: Mask) -> Value {
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

    fn propagate(&mut self, id: ExpressionId, value: &mut Value, mark: &Mark) {
        let Mark::Propagator {
            rules,
            from,
            to,
            requires,
            label,
        } = *mark
        else {
            return;
        };
        let taints = self.value(from).all_taints();
        let mut taints = taints.without(!rules);
        let present = self.present(&taints);
        let is_met = |number| (self.conditions.enters)(number, present);
        if taints.is_empty() || !requires.is_none_or(is_met) {
            return;
        }
        if let Some(label) = label {
            let renamed = taints.iter().map(|taint| Taint {
                rules: label,
                ..taint.clone()
            });
            taints = renamed.fold(Taints::default(), |mut all, taint| {
                all.add(&Taints::one(taint));
                all
            });
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
    pub(super) fn arrive(&mut self, value: &Value, taints: &Taints, rule: Mask, number: usize) {
        if self.state.dead {
            return;
        }
        let begins = match &value.data {
            Data::Prefixed(text) | Data::Constant(Constant::Text(text)) => Some(text),
            _ => None,
        };
        if begins.is_some_and(|text| (self.conditions.is_harmless)(number, text)) {
            return;
        }
        let present = self.present(taints) & rule;
        if present == 0 || !(self.conditions.matters)(number, present) {
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
