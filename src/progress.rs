//! The progress bar: on standard error, only where a person watches.

use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar that hides itself where it would disturb.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// `total` is the number of files; records of JSONL files count on beyond it.
    pub(crate) fn new(wanted: bool, total: usize) -> Self {
        let shown = wanted && io::stderr().is_terminal() && std::env::var_os("CI").is_none();
        let target = if shown {
            ProgressDrawTarget::stderr_with_hz(10)
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target((total > 1).then_some(total as u64), target);
        let template = if total > 1 {
            "{wide_bar} {pos}/{len}"
        } else {
            "{spinner} {pos} scanned"
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// One more record is done.
    pub(crate) fn advance(&self) {
        self.0.inc(1);
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        self.0.finish_and_clear();
    }
}
