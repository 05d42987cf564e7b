async fn wrong(m: &std::sync::Mutex<u32>) {
    // ruleid: rust-lock-across-await
    let guard = m.lock().unwrap();
    fetch(*guard).await;
}

async fn dropped(m: &std::sync::Mutex<u32>) {
    // ok: rust-lock-across-await
    let guard = m.lock().unwrap();
    let n = *guard;
    drop(guard);
    fetch(n).await;
}

async fn scoped(m: &std::sync::Mutex<u32>) {
    let n = {
        // ok: rust-lock-across-await
        let guard = m.lock().unwrap();
        *guard
    };
    fetch(n).await;
}

async fn asynchronous(m: &tokio::sync::Mutex<u32>) {
    // ok: rust-lock-across-await
    let guard = m.lock().await;
    fetch(*guard).await;
}
