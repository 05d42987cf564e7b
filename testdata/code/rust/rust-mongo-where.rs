use mongodb::bson::{Document, doc};

pub fn by_name(name: &str) -> Document {
    // ruleid: rust-mongo-where
    doc! { "$where": format!("this.name == '{}'", name) }
}

pub fn fixed() -> Document {
    // ok: rust-mongo-where
    doc! { "$where": "this.credits == this.debits" }
}

pub fn compared(name: &str) -> Document {
    // ok: rust-mongo-where
    doc! { "name": format!("user-{}", name) }
}
