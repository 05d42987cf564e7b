use std::cell::Cell;

struct Counter(Cell<u64>);

// ruleid: rust-cell-declared-sync
unsafe impl Sync for Counter {}

// ok: rust-cell-declared-sync
struct Plain(u64);
