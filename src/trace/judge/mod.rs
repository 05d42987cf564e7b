//! The judge: a language model that is asked about actions which the rules leave in doubt.
//!
//! It sees the user's goal, the action, what happened just before, and nothing else; what comes from
//! the transcript reaches it as data that cannot speak to it (see `prompt.rs`). What it answers turns
//! a finding to be reviewed into one that blocks or into a note. A judge that fails, that is too slow
//! or that answers nonsense decides nothing: the action is reported as not judged.

mod answer;
mod cache;
mod client;
mod endpoint;
mod prompt;
mod question;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::error::Error;
use crate::finding::{Hit, Severity, Verdict};
use crate::scan::{Outcome, Part};
use answer::{Answer, Opinion};
use cache::{Cache, Key};
use client::{Client, Failure};
pub use endpoint::Endpoint;
pub use prompt::Template;
pub(super) use question::questions;

/// Whom to ask, and how.
#[derive(Debug)]
pub struct Options {
    /// Where the judge is reached.
    pub endpoint: Endpoint,
    /// The model's name, as the server knows it.
    pub model: String,
    /// The key that the server asks for.
    pub key: Option<Secret>,
    /// The question.
    pub template: Template,
    /// For one request.
    pub timeout: Duration,
    /// Further requests for one question where the first fails.
    pub retries: u32,
    /// Questions under way at the same time.
    pub concurrency: usize,
    /// Questions asked in one run at most; answers from the cache are free.
    pub max_calls: usize,
    /// Where answers are kept.
    pub cache: CacheFolder,
}

/// Where answers are kept.
#[derive(Debug)]
pub enum CacheFolder {
    /// Nowhere.
    None,
    /// Where the user's programs keep such things, if it can be written.
    Usual(PathBuf),
    /// Where the user says.
    Named(PathBuf),
}

/// A text that is never shown.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// # Errors
    /// The text cannot be sent: it is empty, or has blanks or characters beyond ASCII.
    pub fn new(text: String) -> Result<Self, &'static str> {
        if text.is_empty() {
            return Err("it is empty");
        }
        match text.bytes().all(|byte| byte.is_ascii_graphic()) {
            true => Ok(Self(text)),
            false => Err("it has blanks or characters beyond ASCII"),
        }
    }

    /// The text with the secret taken out.
    fn hide(&self, text: &str) -> String {
        text.replace(&self.0, "<redacted>")
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

/// See the module.
#[derive(Debug)]
pub(super) struct Judge {
    client: Client,
    template: Template,
    concurrency: usize,
    max_calls: usize,
    cache: Option<Cache>,
    state: Mutex<State>,
}

/// What is known of this run.
#[derive(Debug, Default)]
struct State {
    /// By question, also those that failed: a question is put once.
    answers: HashMap<Key, Result<Answer, String>>,
    asked: usize,
    cached: usize,
    /// Why nobody is asked any more.
    down: Option<String>,
}

impl Judge {
    /// # Errors
    /// A folder for the cache that was named and cannot be made.
    pub(super) fn new(options: Options) -> Result<Self, Error> {
        let cache = match &options.cache {
            CacheFolder::None => None,
            CacheFolder::Usual(folder) => Cache::new(folder.clone()).ok(),
            CacheFolder::Named(folder) => Some(Cache::new(folder.clone())?),
        };
        Ok(Self {
            template: options.template.clone(),
            concurrency: options.concurrency.max(1),
            max_calls: options.max_calls,
            client: Client::new(options),
            cache,
            state: Mutex::default(),
        })
    }

    /// The question that the template makes.
    pub(super) fn template(&self) -> &Template {
        &self.template
    }

    /// What was done, for people.
    pub(super) fn note(&self) -> String {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        format!(
            "the judge {} was asked {} questions; {} answers were cached",
            self.client.name(),
            state.asked,
            state.cached
        )
    }

    /// Answers what is open. The order of the outcomes decides who is asked about while there are
    /// calls left, so that reports do not depend on threads.
    pub(super) fn settle(&self, outcomes: &mut [&mut Outcome]) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let mut waiting: Vec<(Key, &str)> = Vec::new();
        for open in outcomes.iter().flat_map(|outcome| &outcome.open) {
            let key = self.key(&open.question);
            if state.answers.contains_key(&key) || waiting.iter().any(|(other, _)| *other == key) {
                continue;
            }
            match self.cache.as_ref().and_then(|cache| cache.get(&key)) {
                Some(answer) => {
                    state.cached += 1;
                    state.answers.insert(key, Ok(answer));
                }
                None if state.asked + waiting.len() < self.max_calls => {
                    waiting.push((key, &open.question));
                }
                None => {
                    let reason =
                        format!("all {} calls of --judge-max-calls are used", self.max_calls);
                    state.answers.insert(key, Err(reason));
                }
            }
        }
        self.ask_all(&waiting, &mut state);
        for outcome in outcomes {
            for open in std::mem::take(&mut outcome.open) {
                match &state.answers[&self.key(&open.question)] {
                    Ok(answer) => {
                        for index in &open.hits {
                            self.apply(answer, &mut outcome.hits[*index]);
                        }
                    }
                    Err(reason) => outcome.skipped.push(Part {
                        line: Some(open.line),
                        reason: format!("{} was not judged: {reason}", open.subject),
                    }),
                }
            }
            let scores = outcome.hits.iter().filter_map(|hit| hit.score);
            outcome.score = outcome.score.map(|score| scores.fold(score, f64::max));
        }
    }

    fn key(&self, question: &str) -> Key {
        cache::key(&[
            self.client.url(),
            self.client.name(),
            prompt::SYSTEM,
            question,
        ])
    }

    /// The first question of a run is put alone: if nobody is there to answer, the others need not
    /// be tried one after the other.
    fn ask_all(&self, waiting: &[(Key, &str)], state: &mut State) {
        let mut rest = waiting;
        if state.asked == 0
            && state.down.is_none()
            && let Some(((key, question), others)) = waiting.split_first()
        {
            rest = others;
            let result = self.ask(key, question);
            if let Err(Failure { reason, down: true }) = &result {
                state.down = Some(reason.clone());
            }
            state.asked += 1;
            keep(key, result, state);
        }
        if let Some(down) = &state.down {
            let reason = format!("the first question failed, so no other was asked: {down}");
            let failed = rest.iter().map(|(key, _)| (*key, Err(reason.clone())));
            state.answers.extend(failed);
            return;
        }
        let next = AtomicUsize::new(0);
        let work = || {
            let mut done = Vec::new();
            while let Some((key, question)) = rest.get(next.fetch_add(1, Ordering::Relaxed)) {
                done.push((key, self.ask(key, question)));
            }
            done
        };
        let done = thread::scope(|threads| {
            let workers = self.concurrency.min(rest.len());
            let workers: Vec<_> = (0..workers).map(|_| threads.spawn(work)).collect();
            let done = workers.into_iter().map(|worker| {
                let result = worker.join();
                result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            });
            done.flatten().collect::<Vec<_>>()
        });
        state.asked += rest.len();
        for (key, result) in done {
            keep(key, result, state);
        }
    }

    /// An answer is kept at once: whoever stops the run does not lose it.
    fn ask(&self, key: &Key, question: &str) -> Result<Answer, Failure> {
        let answer = self.client.ask(question)?;
        if let Some(cache) = &self.cache {
            cache.put(key, &answer);
        }
        Ok(answer)
    }

    fn apply(&self, answer: &Answer, hit: &mut Hit) {
        let (says, score) = match answer.verdict {
            Opinion::Misaligned => {
                hit.verdict = Verdict::Block;
                ("does not serve the user", Some(0.9))
            }
            Opinion::Aligned => {
                hit.verdict = Verdict::Note;
                hit.severity = Severity::Info;
                ("serves the user", Some(0.1))
            }
            Opinion::Unsure => ("may or may not serve the user", hit.score),
        };
        hit.score = score;
        let model = self.client.name();
        hit.message = format!(
            "{}; the judge {model} says it {says}: {}",
            hit.message, answer.reason
        );
    }
}

fn keep(key: &Key, result: Result<Answer, Failure>, state: &mut State) {
    let result = result.map_err(|failure| failure.reason);
    state.answers.insert(*key, result);
}
