use std::sync::Mutex;

pub fn read_twice(m: &Mutex<u32>) -> u32 {
    let a = m.lock().unwrap();
    // ruleid: rust-double-lock
    let b = m.lock().unwrap();
    *a + *b
}

pub fn dropped(m: &Mutex<u32>) -> u32 {
    let a = m.lock().unwrap();
    drop(a);
    // ok: rust-double-lock
    let b = m.lock().unwrap();
    *b
}

pub fn two(m: &Mutex<u32>, n: &Mutex<u32>) -> u32 {
    let a = m.lock().unwrap();
    // ok: rust-double-lock
    let b = n.lock().unwrap();
    *a + *b
}

pub fn withdraw(balance: &Mutex<i64>, amount: i64) -> bool {
    // ruleid: rust-double-lock
    let mut guard = balance.lock().unwrap_or_else(|e| e.into_inner());
    if *balance.lock().unwrap_or_else(|e| e.into_inner()) < amount {
        return false;
    }
    *guard -= amount;
    true
}
