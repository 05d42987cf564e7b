//! Work that is read ahead by a thread of its own: what has arrived is scanned at once, also when
//! the rest comes slowly, from a program that waits for the answer before it writes on.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::input::Work;

/// Units held at most: enough to keep every thread busy.
const UNITS: usize = 512;
/// Bytes of records held at most: keeps memory flat on a large JSONL file.
const BYTES: usize = 8 << 20;

/// Filled by one thread, emptied by another.
#[derive(Default)]
pub(super) struct Queue {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    units: VecDeque<Work>,
    bytes: usize,
    /// Nothing more will come, or nothing more is wanted.
    closed: bool,
}

/// Closes the queue when its thread is done with it, even by a panic: the other must not wait.
pub(super) struct CloseOnDrop<'a>(pub(super) &'a Queue);

impl Drop for CloseOnDrop<'_> {
    fn drop(&mut self) {
        self.0.lock().closed = true;
        self.0.changed.notify_all();
    }
}

impl Queue {
    /// Adds all of `work`, waiting while there is no room, until nobody takes it any more.
    pub(super) fn fill(&self, work: impl Iterator<Item = Work>) {
        let _close = CloseOnDrop(self);
        for unit in work {
            let bytes = unit.held_bytes();
            let full = |state: &mut State| {
                !state.closed && (state.units.len() >= UNITS || state.bytes >= BYTES)
            };
            let mut state = self
                .changed
                .wait_while(self.lock(), full)
                .unwrap_or_else(PoisonError::into_inner);
            if state.closed {
                return;
            }
            state.bytes += bytes;
            state.units.push_back(unit);
            self.changed.notify_all();
        }
    }

    /// All units that are there, in order; waits for the first. None: there will be no more.
    pub(super) fn take(&self) -> Vec<Work> {
        let empty = |state: &mut State| !state.closed && state.units.is_empty();
        let mut state = self
            .changed
            .wait_while(self.lock(), empty)
            .unwrap_or_else(PoisonError::into_inner);
        state.bytes = 0;
        let units = state.units.drain(..).collect();
        self.changed.notify_all();
        units
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
