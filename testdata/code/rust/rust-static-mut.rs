use std::sync::Mutex;
use std::sync::atomic::AtomicU32;

// ruleid: rust-static-mut
static mut COUNTER: u32 = 0;

// ruleid: rust-static-mut
pub static mut CONFIG: Option<String> = None;

// ok: rust-static-mut
static HITS: AtomicU32 = AtomicU32::new(0);

// ok: rust-static-mut
static NAMES: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn local() -> u32 {
    // ok: rust-static-mut
    let mut counter: u32 = 0;
    counter += 1;
    counter
}
