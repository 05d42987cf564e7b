use handlebars::{Handlebars, no_escape};
use tera::{Context, Tera};

fn pages(tera: &mut Tera) {
    // ruleid: rust-template-escape-off
    tera.autoescape_on(vec![]);
}

fn once(context: &Context) -> tera::Result<String> {
    // ruleid: rust-template-escape-off
    Tera::one_off("<b>{{ name }}</b>", context, false)
}

fn handlebars(registry: &mut Handlebars<'_>) {
    // ruleid: rust-template-escape-off
    registry.register_escape_fn(no_escape);
}

fn kept(tera: &mut Tera, context: &Context) -> tera::Result<String> {
    // ok: rust-template-escape-off
    tera.autoescape_on(vec![".html", ".svg"]);
    // ok: rust-template-escape-off
    Tera::one_off("<b>{{ name }}</b>", context, true)
}
