async fn find(ldap: &mut Ldap, Query(q): Query<Search>) {
    let all = vec!["cn"];
    // ruleid: rust-ldap-filter
    ldap.search("dc=a", Scope::Subtree, &format!("(uid={})", q.user), all);
}

async fn find_escaped(ldap: &mut Ldap, Query(q): Query<Search>) {
    let filter = format!("(uid={})", ldap_escape(q.user));
    // ok: rust-ldap-filter
    ldap.search("dc=example", Scope::Subtree, &filter, vec!["cn"])
        .await;
}

async fn all(ldap: &mut Ldap) {
    // ok: rust-ldap-filter
    ldap.search(
        "dc=example",
        Scope::Subtree,
        "(objectClass=person)",
        vec!["cn"],
    )
    .await;
}
