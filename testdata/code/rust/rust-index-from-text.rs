pub fn pick(items: &[String], text: &str) -> String {
    let i: usize = text.parse().unwrap();
    // ruleid: rust-index-from-text
    items[i].clone()
}

pub fn pick_parsed(items: &[String], text: &str) -> Result<String, Error> {
    let place = text.trim().parse::<usize>()?;
    // ruleid: rust-index-from-text
    Ok(items[place].clone())
}

pub fn pick_checked(items: &[String], text: &str) -> Option<String> {
    let i: usize = text.parse().unwrap();
    if i >= items.len() {
        return None;
    }
    // ok: rust-index-from-text
    Some(items[i].clone())
}
