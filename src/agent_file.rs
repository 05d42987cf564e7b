//! Files that agents obey: instructions, skills, settings.

use std::path::Path;

/// Files that agents obey, hidden or not, ignored by git or not: paths relative to any folder.
pub(crate) const AGENT_FILES: &[&str] = &[
    "AGENTS.md",
    "CLAUDE.md",
    "CLAUDE.local.md",
    "GEMINI.md",
    "SKILL.md",
    ".clinerules",
    ".cursorrules",
    ".github/copilot-instructions.md",
    ".mcp.json",
    ".windsurfrules",
];
/// Folders of such files.
pub(crate) const AGENT_FOLDERS: &[&str] = &[
    ".claude",
    ".clinerules",
    ".cursor/rules",
    ".github/instructions",
];
/// Endings of what agents obey in such a folder; other files there may well be images.
const AGENT_ENDINGS: &[&str] = &["json", "md", "mdc", "toml", "txt", "yaml", "yml"];

/// Whether agents obey the file: it is text, whatever its bytes look like.
pub(crate) fn is_agent_file(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let in_folder = || {
        let mut folders = path.ancestors().skip(1);
        folders.any(|folder| AGENT_FOLDERS.iter().any(|name| folder.ends_with(name)))
    };
    AGENT_FILES.iter().any(|name| path.ends_with(name))
        || (ending.is_some_and(|ending| AGENT_ENDINGS.contains(&ending)) && in_folder())
}
