async fn find(Query(q): Query<Params>) {
    // ruleid: rust-regex-from-request
    let re = Regex::new(&q.pattern);
    // ok: rust-regex-from-request
    let fixed = Regex::new("^a+$");
    // ok: rust-regex-from-request
    let escaped = Regex::new(&regex::escape(&q.pattern));
}
