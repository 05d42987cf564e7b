use tokio::sync::mpsc;

pub fn queues() {
    // ruleid: rust-unbounded-queue
    let (sender, receiver) = mpsc::unbounded_channel::<Vec<u8>>();
    // ok: rust-unbounded-queue
    let (small, large) = mpsc::channel::<Vec<u8>>(100);
}
