async fn login(users: Collection<Document>, Query(q): Query<Login>) {
    let filter: Document = serde_json::from_str(&q.filter)?;
    // ruleid: rust-query-document-from-request
    users.find_one(filter).await;
}

async fn login_typed(users: Collection<Document>, Query(q): Query<Login>) {
    // ok: rust-query-document-from-request
    users.find_one(doc! { "name": &q.name }).await;
}

async fn purge(users: Collection<Document>) {
    // ok: rust-query-document-from-request
    users.delete_many(doc! { "expired": true }).await;
}
