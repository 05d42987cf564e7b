use std::collections::HashMap;

pub fn take(accounts: &mut HashMap<String, u64>, from: &str, amount: u64) -> Result<(), String> {
    let balance = *accounts.get(from).ok_or("none")?;
    // ruleid: rust-balance-minus
    accounts.insert(from.to_string(), balance - amount);
    Ok(())
}

pub fn take_checked(balance: u64, amount: u64) -> Option<u64> {
    // ok: rust-balance-minus
    balance.checked_sub(amount)
}

pub fn take_compared(balance: u64, amount: u64) -> u64 {
    if balance < amount {
        return 0;
    }
    // ok: rust-balance-minus
    balance - amount
}
