//! Speaks OpenAI's chat completions: one request at a time, again where that may help, and a reason
//! where it does not. What the server says is not trusted either.

use std::io;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

use super::answer::{self, Answer};
use super::{Options, Secret, prompt};

/// The largest answer that is read.
const LARGEST_ANSWER: u64 = 1 << 20;
/// The first wait before a request is tried again; each further one is twice as long.
const FIRST_WAIT: Duration = Duration::from_millis(500);
/// The longest wait that firestop chooses, and the longest that a server may ask for.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// Characters of a server's own words that are told.
const TOLD: usize = 200;

/// Ways to ask for JSON, the strictest first. Servers refuse those that they do not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Schema,
    Object,
    Text,
}

const FORMS: &[Form] = &[Form::Schema, Form::Object, Form::Text];

/// See the module.
#[derive(Debug)]
pub(super) struct Client {
    agent: Agent,
    url: String,
    model: String,
    key: Option<Secret>,
    timeout: Duration,
    retries: u32,
    /// Index of the form that the server is known to take.
    form: AtomicUsize,
    /// Whether the server is known to refuse a temperature.
    without_temperature: AtomicBool,
}

/// Why there is no answer.
#[derive(Debug)]
pub(super) struct Failure {
    /// For people.
    pub(super) reason: String,
    /// Whether any other question would fail as well.
    pub(super) down: bool,
}

/// What became of one request.
struct Reply {
    status: u16,
    retry_after: Option<Duration>,
    body: String,
}

/// Why a request brought no reply.
struct Broken {
    reason: String,
    is_passing: bool,
}

/// What the next request is to be.
struct Attempt {
    form: usize,
    temperature: bool,
}

impl Client {
    pub(super) fn new(options: Options) -> Self {
        let mut config = Agent::config_builder()
            .http_status_as_error(false)
            // A server does not decide who else gets the transcript and the key.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(options.timeout))
            .user_agent(concat!("firestop/", env!("CARGO_PKG_VERSION")));
        if options.endpoint.is_loopback {
            config = config.proxy(None);
        }
        Self {
            agent: config.build().new_agent(),
            url: options.endpoint.url,
            model: options.model,
            key: options.key,
            timeout: options.timeout,
            retries: options.retries,
            form: AtomicUsize::new(0),
            without_temperature: AtomicBool::new(false),
        }
    }

    /// The model's name.
    pub(super) fn name(&self) -> &str {
        &self.model
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// Puts a question.
    pub(super) fn ask(&self, question: &str) -> Result<Answer, Failure> {
        let mut attempt = Attempt {
            form: self.form.load(Ordering::Relaxed),
            temperature: !self.without_temperature.load(Ordering::Relaxed),
        };
        let mut tries = 0;
        loop {
            let (failure, wait) = match self.request(question, &attempt) {
                Ok(reply) if (200..300).contains(&reply.status) => {
                    return self.read(&reply.body, &attempt);
                }
                Ok(reply) if matches!(reply.status, 400 | 422) => {
                    if self.is_simpler(&mut attempt, &reply) {
                        continue;
                    }
                    return Err(self.refused(&reply));
                }
                Ok(reply) if matches!(reply.status, 408 | 429 | 500..) => {
                    let wait = reply.retry_after.unwrap_or_default();
                    if wait > LONGEST_WAIT {
                        let reason = format!("it asks to wait {} seconds", wait.as_secs());
                        return Err(Failure { reason, down: true });
                    }
                    (self.refused(&reply), reply.retry_after)
                }
                Ok(reply) => return Err(self.refused(&reply)),
                Err(broken) => {
                    let (reason, down) = (broken.reason, true);
                    match broken.is_passing {
                        true => (Failure { reason, down }, None),
                        false => return Err(Failure { reason, down }),
                    }
                }
            };
            if tries == self.retries {
                let Failure { mut reason, down } = failure;
                if tries > 0 {
                    reason = format!("{reason} (tried {} times)", tries + 1);
                }
                return Err(Failure { reason, down });
            }
            let own = FIRST_WAIT.saturating_mul(1 << tries.min(16));
            thread::sleep(wait.unwrap_or(own).min(LONGEST_WAIT));
            tries += 1;
        }
    }

    /// Changes what the server may have refused; false if nothing is left to change.
    fn is_simpler(&self, attempt: &mut Attempt, reply: &Reply) -> bool {
        if attempt.temperature && reply.body.contains("temperature") {
            attempt.temperature = false;
            return true;
        }
        attempt.form += 1;
        attempt.form < FORMS.len()
    }

    fn request(&self, question: &str, attempt: &Attempt) -> Result<Reply, Broken> {
        let mut body = json!({
            "model": self.model,
            "messages": [
                {"role": "system", "content": prompt::SYSTEM},
                {"role": "user", "content": question},
            ],
            "stream": false,
        });
        if attempt.temperature {
            body["temperature"] = 0.into();
        }
        match FORMS[attempt.form] {
            Form::Schema => {
                body["response_format"] = json!({"type": "json_schema", "json_schema": {
                    "name": "judgement", "strict": true, "schema": answer::schema()}});
            }
            Form::Object => body["response_format"] = json!({"type": "json_object"}),
            Form::Text => {}
        }
        let mut request = self.agent.post(&self.url);
        if let Some(key) = &self.key {
            request = request.header("Authorization", format!("Bearer {}", key.0));
        }
        let mut response = request
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .send(body.to_string())
            .map_err(|error| self.broken(&error))?;
        let retry_after = response.headers().get("retry-after");
        let retry_after = retry_after.and_then(|value| value.to_str().ok()?.trim().parse().ok());
        let status = response.status().as_u16();
        let content = response.body_mut().with_config().limit(LARGEST_ANSWER);
        // What a refusal says is only told: a broken one is as good as none.
        let body = match content.read_to_string() {
            Ok(body) => body,
            Err(_) if status >= 300 => String::new(),
            Err(error) => return Err(self.broken(&error)),
        };
        Ok(Reply {
            status,
            retry_after: retry_after.map(Duration::from_secs),
            body,
        })
    }

    fn broken(&self, error: &ureq::Error) -> Broken {
        let (reason, is_passing) = match error {
            ureq::Error::Timeout(_) => {
                let seconds = self.timeout.as_secs_f64();
                (format!("it did not answer within {seconds} seconds"), true)
            }
            ureq::Error::BodyExceedsLimit(limit) => {
                (format!("its answer is larger than {limit} bytes"), false)
            }
            ureq::Error::HostNotFound => ("its host is not known".to_owned(), true),
            ureq::Error::Io(error) if error.kind() == io::ErrorKind::InvalidData => {
                ("its answer is not text".to_owned(), false)
            }
            ureq::Error::Io(error) => (format!("the connection failed: {error}"), true),
            ureq::Error::Protocol(error) => (format!("the connection failed: {error}"), true),
            ureq::Error::ConnectionFailed => ("the connection failed".to_owned(), true),
            other => (format!("the connection failed: {other}"), false),
        };
        Broken {
            reason: self.told(&reason),
            is_passing,
        }
    }

    fn refused(&self, reply: &Reply) -> Failure {
        let Reply { status, body, .. } = reply;
        let words = serde_json::from_str::<Value>(body).ok().and_then(|body| {
            let error = body.get("error").unwrap_or(&body);
            let message = error.get("message").or(Some(error));
            message?.as_str().map(|words| self.told(words))
        });
        let words = words.map_or(String::new(), |words| format!(": {words}"));
        let reason = match status {
            // What is said here may repeat parts of the key.
            401 | 403 => format!("it does not accept the key (status {status})"),
            300..=399 => format!("it sends elsewhere (status {status}), which is not followed"),
            _ => format!("it answered with status {status}{words}"),
        };
        Failure {
            reason,
            // One question may be too long and the next one not; who is busy now may not be later.
            down: !matches!(status, 400 | 408 | 413 | 422 | 429 | 500..),
        }
    }

    fn read(&self, body: &str, attempt: &Attempt) -> Result<Answer, Failure> {
        let text = content(body)?;
        let mut answer = answer::read(&text).map_err(|what| nonsense(&what))?;
        answer.reason = self.told(&answer.reason);
        // Only what has worked is taken for granted next time.
        self.form.store(attempt.form, Ordering::Relaxed);
        self.without_temperature
            .store(!attempt.temperature, Ordering::Relaxed);
        Ok(answer)
    }

    /// Words of the server, without the key, not too many of them unless they are an answer's.
    fn told(&self, words: &str) -> String {
        let words = match &self.key {
            Some(key) => key.hide(words),
            None => words.to_owned(),
        };
        match words.char_indices().nth(2 * TOLD + 8) {
            Some(_) => words.chars().take(TOLD).chain(['…']).collect(),
            None => words,
        }
    }
}

/// The text of the model in the body of a reply.
fn content(body: &str) -> Result<String, Failure> {
    let reply: Value = serde_json::from_str(body).map_err(|_| nonsense("it is not JSON"))?;
    let Some(choices) = reply.get("choices").and_then(Value::as_array) else {
        return Err(nonsense("it has no list of `choices`"));
    };
    let Some(choice) = choices.first() else {
        return Err(nonsense("its list of `choices` is empty"));
    };
    if choice.get("finish_reason").and_then(Value::as_str) == Some("length") {
        return Err(nonsense("it was cut for its length"));
    }
    let message = choice.get("message");
    if let Some(refusal) = message.and_then(|message| message.get("refusal")?.as_str())
        && !refusal.is_empty()
    {
        return Err(nonsense("the model refused to answer"));
    }
    let content = message.and_then(|message| message.get("content")?.as_str());
    content
        .map(str::to_owned)
        .ok_or_else(|| nonsense("its message has no text"))
}

fn nonsense(what: &str) -> Failure {
    Failure {
        reason: format!("its answer cannot be used: {what}"),
        down: false,
    }
}
