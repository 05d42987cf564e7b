//! What the trace scanner looks into and what it knows of tools: profile, globs of tools.

use serde::Deserialize;
use toml::Spanned;

use super::{ConfigFile, Settings};
use crate::cli::TraceProfile;
use crate::error::Error;
use crate::glob;
use crate::trace::{Looks, Profile, Roles, ToolGlobs};

/// An entry of `trace.tool`: which scanners look into the calls and answers of some tools.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", expecting = "a table")]
pub(super) struct ToolConfig {
    /// A glob.
    name: Spanned<String>,
    /// None: nothing is looked into.
    scanners: Vec<Look>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Look {
    Prompt,
    Code,
    Secrets,
}

impl Settings {
    /// What is looked into; a flag wins over the configuration file.
    pub(crate) fn roles(&self, profile: Option<TraceProfile>) -> Roles {
        Roles {
            profile: match profile.or(self.trace.profile) {
                None | Some(TraceProfile::Standard) => Profile::Standard,
                Some(TraceProfile::Chatbot) => Profile::Chatbot,
                Some(TraceProfile::CodingAgent) => Profile::CodingAgent,
                Some(TraceProfile::Strict) => Profile::Strict,
            },
            tools: self.tools.clone(),
        }
    }

    /// Whether the steps of each run are told.
    ///
    /// # Errors
    /// A report that has no place for them.
    pub(crate) fn timeline(&self, is_asked: bool) -> Result<bool, Error> {
        let format = self.outputs.standard.name;
        if is_asked && format != "human" {
            return Err(Error::usage(format!(
                "--timeline: the format {format} does not show what happened"
            ))
            .with_help("leave out --format: the timeline is for people"));
        }
        Ok(is_asked)
    }
}

/// The globs of the configuration file.
///
/// # Errors
/// Globs that are not valid.
pub(super) fn tools(file: &ConfigFile) -> Result<ToolGlobs, Error> {
    let config = &file.config.trace;
    let set = |key: &str, globs: &[Spanned<String>]| {
        let globs: Vec<(String, String)> = file.list(key, globs).collect();
        glob::set(globs.iter().map(|(glob, origin)| (glob, origin.as_str())))
    };
    let looks = config.tool.iter().map(|entry| {
        let has = |look| entry.scanners.contains(&look);
        let looks = Looks {
            prompt: has(Look::Prompt),
            code: has(Look::Code),
            secrets: has(Look::Secrets),
        };
        Ok((set("trace.tool", std::slice::from_ref(&entry.name))?, looks))
    });
    Ok(ToolGlobs {
        trusted: set("trace.trusted-tools", &config.trusted_tools)?,
        side_effecting: set("trace.side-effecting-tools", &config.side_effecting_tools)?,
        read_only: set("trace.read-only-tools", &config.read_only_tools)?,
        looks: looks.collect::<Result<_, Error>>()?,
    })
}
