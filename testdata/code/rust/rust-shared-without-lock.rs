use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

// ruleid: rust-shared-without-lock
pub struct Cache {
    name: String,
    inner: Rc<RefCell<Vec<u8>>>,
}

unsafe impl Send for Cache {}

// ok: rust-shared-without-lock
pub struct Pool {
    inner: Arc<Mutex<Vec<u8>>>,
    handle: *mut u8,
}

unsafe impl Send for Pool {}

// ok: rust-shared-without-lock
pub struct Local {
    inner: Rc<str>,
}

pub struct Other {
    handle: *mut u8,
}

unsafe impl Send for Other {}
