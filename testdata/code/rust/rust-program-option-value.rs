use axum::extract::Query;
use std::process::Command;

struct Job {
    url: String,
}

async fn clone_repo(Query(job): Query<Job>) -> String {
    let status = Command::new("git")
        .arg("clone")
        // ruleid: rust-program-option-value
        .arg(&job.url)
        .status();
    format!("{status:?}")
}

async fn clone_checked(Query(job): Query<Job>) -> String {
    if job.url.starts_with('-') {
        return String::new();
    }
    let status = Command::new("git")
        .arg("clone")
        // ok: rust-program-option-value
        .arg(&job.url)
        .status();
    format!("{status:?}")
}

async fn thumb(Query(p): Query<Thumb>) {
    let src = format!("/srv/images/{}.png", p.id);
    // ok: rust-program-option-value
    Command::new("convert").arg(src).arg(p.size.to_string());
}
