//! Regular expressions that are made when a text first needs them.
//!
//! Patterns run only where their literals stand, on a few hundred bytes at a time, and most of them
//! never. What the crate `regex` builds for each expression to scan long texts fast would be most
//! of the time of a short run and of the memory of a long one. Here the parts of `regex` are used
//! on their own: an expression first runs without anything but its program, and one that is run
//! often gets a lazy DFA, which tells where nothing matches; all of them share a budget. Either way
//! the time is linear in the text.

use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use regex_automata::hybrid::dfa::{self, DFA};
use regex_automata::nfa::thompson::backtrack::{self, BoundedBacktracker};
use regex_automata::nfa::thompson::pikevm::{self, PikeVM};
use regex_automata::nfa::thompson::{self, NFA, WhichCaptures};
use regex_automata::util::primitives::NonMaxUsize;
use regex_automata::{Anchored, Input};
use regex_syntax::ParserBuilder;
use regex_syntax::hir::Hir;

/// A compiled pattern may take so much memory.
const LARGEST: usize = 10 << 20;
/// An expression that has run on so many bytes gets a DFA.
const OFTEN: usize = 4 << 10;
/// Memory of a DFA, and of all DFAs that run on one thread.
const LARGEST_DFA: usize = 256 << 10;
const ALL_DFAS: usize = 12 << 20;

/// A regular expression that is compiled when it is first needed.
#[derive(Debug, Default)]
pub(super) struct Expression {
    compiled: OnceLock<Option<Box<Compiled>>>,
}

impl Expression {
    /// `None` only for a text that [`compile`] refuses.
    pub(super) fn get(&self, text: &str) -> Option<&Compiled> {
        self.compiled
            .get_or_init(|| Compiled::new(text).ok().map(Box::new))
            .as_deref()
    }
}

/// A regular expression, ready to run.
#[derive(Debug)]
pub(super) struct Compiled {
    /// Number among all expressions of the process.
    number: usize,
    /// Runs on short texts.
    backtracker: BoundedBacktracker,
    /// Runs on long ones.
    pikevm: PikeVM,
    /// Tells where nothing matches.
    dfa: OnceLock<Option<DFA>>,
}

/// What running expressions needs to write down; one is enough for all.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    backtracker: Option<backtrack::Cache>,
    pikevm: Option<pikevm::Cache>,
    /// By the number of the expression.
    dfas: Vec<Lazy>,
    /// Memory of all of them.
    used: usize,
}

/// What a DFA says about a text.
enum Look {
    Nothing,
    Something,
    /// The leftmost match ends here.
    Until(usize),
    Unknown,
}

/// The DFA of an expression as far as it is built.
#[derive(Debug, Default)]
struct Lazy {
    /// Bytes that the expression has run on.
    searched: usize,
    cache: Option<Box<dfa::Cache>>,
}

impl Compiled {
    pub(super) fn new(text: &str) -> Result<Self, String> {
        let hir = parse(text)?;
        let config = NFA::config()
            .utf8(false)
            .nfa_size_limit(Some(LARGEST))
            .which_captures(WhichCaptures::Implicit);
        let nfa = thompson::Compiler::new()
            .configure(config)
            .build_from_hir(&hir)
            .map_err(|error| error.to_string())?;
        let pikevm = PikeVM::new_from_nfa(nfa.clone()).map_err(|error| error.to_string())?;
        let backtracker =
            BoundedBacktracker::new_from_nfa(nfa).map_err(|error| error.to_string())?;
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        Ok(Self {
            number: NEXT.fetch_add(1, Ordering::Relaxed),
            backtracker,
            pikevm,
            dfa: OnceLock::new(),
        })
    }

    /// The leftmost match in `text[within]`; what stands before is there for look-behind. With
    /// `here` it begins at the beginning.
    pub(super) fn find(
        &self,
        scratch: &mut Scratch,
        text: &[u8],
        within: Range<usize>,
        here: bool,
    ) -> Option<Range<usize>> {
        let anchored = match here {
            true => Anchored::Yes,
            false => Anchored::No,
        };
        let input = Input::new(text).span(within).anchored(anchored);
        let mut slots = [None::<NonMaxUsize>; 2];
        self.search(scratch, &input, &mut slots)?;
        Some(slots[0]?.get()..slots[1]?.get())
    }

    pub(super) fn is_match(&self, scratch: &mut Scratch, text: &[u8]) -> bool {
        let input = Input::new(text).earliest(true);
        self.search(scratch, &input, &mut []).is_some()
    }

    fn search(
        &self,
        scratch: &mut Scratch,
        input: &Input<'_>,
        slots: &mut [Option<NonMaxUsize>],
    ) -> Option<()> {
        let mut input = input.clone();
        match self.look(scratch, &input) {
            Look::Nothing => return None,
            Look::Something if slots.is_empty() => return Some(()),
            Look::Until(end) => input.set_end(end),
            Look::Something | Look::Unknown => {}
        }
        let input = &input;
        if input.get_span().len() <= self.backtracker.max_haystack_len() {
            let cache = scratch
                .backtracker
                .get_or_insert_with(|| self.backtracker.create_cache());
            if let Ok(found) = self.backtracker.try_search_slots(cache, input, slots) {
                return found.map(|_| ());
            }
        }
        let cache = match &mut scratch.pikevm {
            Some(cache) => {
                cache.reset(&self.pikevm);
                cache
            }
            none => none.insert(self.pikevm.create_cache()),
        };
        self.pikevm.search_slots(cache, input, slots).map(|_| ())
    }
}

impl Compiled {
    /// What the DFA says, if there is one by now.
    fn look(&self, scratch: &mut Scratch, input: &Input<'_>) -> Look {
        if scratch.dfas.len() <= self.number {
            scratch.dfas.resize_with(self.number + 1, Lazy::default);
        }
        if scratch.used > ALL_DFAS {
            scratch.dfas.fill_with(Lazy::default);
            scratch.used = 0;
        }
        let lazy = &mut scratch.dfas[self.number];
        lazy.searched = lazy.searched.saturating_add(input.get_span().len());
        if lazy.searched < OFTEN {
            return Look::Unknown;
        }
        let Some(dfa) = self.dfa() else {
            return Look::Unknown;
        };
        let cache = lazy.cache.get_or_insert_with(|| {
            let cache = dfa.create_cache();
            scratch.used += cache.memory_usage();
            Box::new(cache)
        });
        let before = cache.memory_usage();
        let found = dfa.try_search_fwd(cache, input);
        scratch.used = (scratch.used + cache.memory_usage()).saturating_sub(before);
        match found {
            Ok(None) => Look::Nothing,
            Ok(Some(_)) if input.get_earliest() => Look::Something,
            Ok(Some(found)) => Look::Until(found.offset()),
            // It gives up where it would be slow, and at Unicode boundaries of words.
            Err(_) => Look::Unknown,
        }
    }

    fn dfa(&self) -> Option<&DFA> {
        let config = DFA::config()
            .cache_capacity(LARGEST_DFA)
            .skip_cache_capacity_check(true)
            .minimum_cache_clear_count(Some(3))
            .unicode_word_boundary(true);
        let make = || {
            let mut builder = DFA::builder();
            let nfa = self.pikevm.get_nfa().clone();
            builder.configure(config).build_from_nfa(nfa).ok()
        };
        self.dfa.get_or_init(make).as_ref()
    }
}

/// Where a pattern is ASCII, so are its classes and word boundaries: an expression over Unicode takes
/// several times as long to make and as much memory.
fn parse(text: &str) -> Result<Hir, String> {
    if text.is_ascii() {
        let over_bytes = ParserBuilder::new().unicode(false).utf8(false).build();
        // What ASCII cannot say (`\p{...}`) is said over Unicode.
        if let Ok(hir) = { over_bytes }.parse(text) {
            return Ok(hir);
        }
    }
    let mut over_unicode = ParserBuilder::new().utf8(false).build();
    over_unicode.parse(text).map_err(|error| error.to_string())
}

/// Whether the expression is well formed: far cheaper than compiling it.
pub(super) fn check_syntax(text: &str) -> Result<(), String> {
    parse(text).map(|_| ())
}

/// Whether the expression compiles and finds something.
pub(super) fn check(text: &str) -> Result<(), String> {
    match Compiled::new(text)?.is_match(&mut Scratch::default(), b"") {
        true => Err("the pattern matches the empty text".to_owned()),
        false => Ok(()),
    }
}
