//! What says how likely a text is an attack, beside the rules.

pub(crate) mod encoder;
