use std::cell::UnsafeCell;

struct Slot<T>(UnsafeCell<T>);

// ruleid: rust-unbounded-send-sync
unsafe impl<T> Send for Slot<T> {}
// ruleid: rust-unbounded-send-sync
unsafe impl<T> Sync for Slot<T> {}

struct Guarded<T>(UnsafeCell<T>);

// ok: rust-unbounded-send-sync
unsafe impl<T: Send> Send for Guarded<T> {}
// ok: rust-unbounded-send-sync
unsafe impl<T> Sync for Guarded<T> where T: Send + Sync {}

struct Handle(*mut u8);

// ok: rust-unbounded-send-sync
unsafe impl Send for Handle {}
