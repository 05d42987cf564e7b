async fn back(Query(q): Query<Params>) -> Redirect {
    // ruleid: rust-open-redirect
    Redirect::to(&q.next)
}

async fn local(Query(q): Query<Params>) -> Redirect {
    // ok: rust-open-redirect
    Redirect::to(&format!("/users/{}", q.id))
}

async fn home() -> Redirect {
    // ok: rust-open-redirect
    Redirect::to("/")
}

async fn own_path(Query(q): Query<Params>) -> Redirect {
    let target = if q.next.starts_with('/') && !q.next.starts_with("//") {
        q.next.as_str()
    } else {
        "/"
    };
    // ok: rust-open-redirect
    Redirect::to(target)
}
