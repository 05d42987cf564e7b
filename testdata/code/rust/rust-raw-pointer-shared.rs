pub struct Shared(*mut u8);

// ruleid: rust-raw-pointer-shared
unsafe impl Send for Shared {}
// ruleid: rust-raw-pointer-shared
unsafe impl Sync for Shared {}

pub struct Counted(Arc<u8>);

// ok: rust-raw-pointer-shared
unsafe impl Send for Counted {}
