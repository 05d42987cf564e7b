//! Which texts of a transcript each scanner looks into, and which tools are trusted, change something,
//! or only read. A profile says it for most runs; the configuration file for single tools.

use globset::GlobSet;

use super::event::{Body, Event, Tool, Transcript};

/// What a text is looked into for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Looks {
    /// Prompt injection and hidden text.
    pub prompt: bool,
    /// Insecure code and commands.
    pub code: bool,
    /// Secrets.
    pub secrets: bool,
}

impl Looks {
    const NONE: Self = Self::of(false, false, false);

    const fn of(prompt: bool, code: bool, secrets: bool) -> Self {
        Self {
            prompt,
            code,
            secrets,
        }
    }
}

/// What kind of run is audited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Profile {
    /// Any agent whose user is trusted.
    #[default]
    Standard,
    /// A service for strangers: what the user writes is looked into as well.
    Chatbot,
    /// Code in files and commands counts, not what the agent shows in its answers.
    CodingAgent,
    /// Everything everywhere.
    Strict,
}

/// Whose text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    System,
    User,
    Tool,
    Answer,
    Thought,
    Call,
}

impl Profile {
    fn looks(self, role: Role) -> Looks {
        let is_strict = self == Self::Strict;
        match role {
            Role::System if is_strict => Looks::of(false, false, true),
            // What whoever runs the agent tells it is theirs to keep.
            Role::System => Looks::NONE,
            Role::User => Looks::of(is_strict || self == Self::Chatbot, false, true),
            Role::Tool => Looks::of(true, is_strict, true),
            Role::Answer => Looks::of(false, self != Self::CodingAgent, true),
            Role::Thought => Looks::of(false, is_strict, true),
            Role::Call => Looks::of(is_strict, true, true),
        }
    }
}

/// What holds for single tools.
#[derive(Debug, Clone, Default)]
pub struct ToolGlobs {
    /// Their answers are as good as the operator's word.
    pub trusted: GlobSet,
    /// They change or send something, whatever they are called.
    pub side_effecting: GlobSet,
    /// They only read.
    pub read_only: GlobSet,
    /// What their calls and answers are looked into for; the first that fits holds.
    pub looks: Vec<(GlobSet, Looks)>,
}

/// See the module.
#[derive(Debug, Clone, Default)]
pub struct Roles {
    /// Holds where nothing else is said.
    pub profile: Profile,
    /// What holds for single tools.
    pub tools: ToolGlobs,
}

impl Roles {
    /// What an event is looked into for.
    pub(super) fn looks(&self, transcript: &Transcript, event: &Event) -> Looks {
        let role = match &event.body {
            Body::System(_) => Role::System,
            Body::User(_) => Role::User,
            Body::Context(_) | Body::Result(_) => Role::Tool,
            Body::Assistant(_) => Role::Answer,
            Body::Thought(_) => Role::Thought,
            Body::Call(_) => Role::Call,
        };
        let tool = match &event.body {
            Body::Call(call) => Some(call.name.as_str()),
            Body::Result(result) => match result.call.map(|call| &transcript.events[call].body) {
                Some(Body::Call(call)) => Some(call.name.as_str()),
                _ => None,
            },
            _ => None,
        };
        if let Some(tool) = tool {
            if let Some((_, looks)) = self
                .tools
                .looks
                .iter()
                .find(|(globs, _)| globs.is_match(tool))
            {
                return *looks;
            }
            if matches!(event.body, Body::Result(_)) && self.tools.trusted.is_match(tool) {
                return Looks {
                    prompt: false,
                    ..self.profile.looks(role)
                };
            }
        }
        self.profile.looks(role)
    }

    /// Writes into a transcript what was declared of its tools.
    pub(super) fn declare(&self, transcript: &mut Transcript) {
        let globs = &self.tools;
        if globs.trusted.is_empty() && globs.side_effecting.is_empty() && globs.read_only.is_empty()
        {
            return;
        }
        let called = transcript
            .events
            .iter()
            .filter_map(|event| match &event.body {
                Body::Call(call) => Some(call.name.clone()),
                _ => None,
            });
        let mut names: Vec<String> = called.collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            // Who is in both lists changes something: that is the side on which to err.
            let declared = match (
                globs.side_effecting.is_match(&name),
                globs.read_only.is_match(&name),
            ) {
                (true, _) => Some(true),
                (false, true) => Some(false),
                (false, false) => None,
            };
            if declared.is_some() {
                match transcript.tools.iter_mut().find(|tool| tool.name == name) {
                    Some(tool) => tool.declared = declared,
                    None => transcript.tools.push(Tool {
                        name,
                        declared,
                        ..Tool::default()
                    }),
                }
            }
        }
        for at in 0..transcript.events.len() {
            let call = match &transcript.events[at].body {
                Body::Result(result) => result.call,
                _ => None,
            };
            let Some(Body::Call(call)) = call.map(|call| &transcript.events[call].body) else {
                continue;
            };
            let is_trusted = globs.trusted.is_match(&call.name);
            if let Body::Result(result) = &mut transcript.events[at].body {
                result.trusted = is_trusted;
            }
        }
    }
}
