//! What was said before each call: by the user, the operator, the project. For checks that weigh calls
//! against that.

use super::Scene;
use super::event::{Body, Call, Event};
use super::request::Request;
use super::value;

/// All in the form in which texts are compared.
#[derive(Default)]
pub(super) struct Said {
    /// What the user asked for.
    pub(super) request: Request,
    /// What the operator said, and tools that are trusted.
    pub(super) trusted: String,
    /// What a project asks of every agent, in the user's name.
    pub(super) context: String,
}

/// Calls `visit` with each call that is asked about and of which nothing was told yet, if the user
/// said what is to be done and did not leave that to a text.
pub(super) fn calls<'a>(
    scene: &'a Scene<'_>,
    mut visit: impl FnMut(&Said, usize, &'a Event, &'a Call),
) {
    let mut said = Said::default();
    for (index, event) in scene.transcript.events.iter().enumerate() {
        match &event.body {
            Body::User(text) => said.request.add(text),
            Body::System(text) => said.trusted.push_str(&value::normalise(text)),
            Body::Context(text) => said.context.push_str(&value::normalise(text)),
            Body::Result(result) if result.trusted => {
                said.trusted.push_str(&value::normalise(&result.text));
            }
            Body::Call(call) if scene.asked.contains(&index) => {
                let request = &said.request;
                let is_known = !request.delegates() && !request.said().is_empty();
                if is_known && !scene.is_told(event) {
                    visit(&said, index, event, call);
                }
            }
            _ => {}
        }
    }
}
