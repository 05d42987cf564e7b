use maud::{Markup, PreEscaped, html};

pub fn comment(text: &str) -> Markup {
    // ruleid: rust-html-unescaped
    html! { div { (PreEscaped(text)) } }
}

pub fn heading(name: &str) -> PreEscaped<String> {
    // ruleid: rust-html-unescaped
    PreEscaped(format!("<h1>{name}</h1>"))
}

pub fn escaped(text: &str) -> Markup {
    // ok: rust-html-unescaped
    html! { div { (text) } }
}

pub fn fixed() -> PreEscaped<&'static str> {
    // ok: rust-html-unescaped
    PreEscaped("<hr>")
}
