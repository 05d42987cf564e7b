use actix_web::HttpResponse;
use axum::response::Html;

async fn hello(name: String) -> Html<String> {
    // ruleid: rust-html-from-format
    Html(format!("<h1>Hello {}</h1>", name))
}

async fn search(term: String) -> Html<String> {
    let page = format!("<p>No result for {term}</p>");
    // ruleid: rust-html-from-format
    Html(page)
}

async fn actix(name: String) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        // ruleid: rust-html-from-format
        .body(format!("<b>{name}</b>"))
}

async fn constant() -> Html<&'static str> {
    // ok: rust-html-from-format
    Html("<h1>Hello</h1>")
}

async fn escaped(name: String) -> Html<String> {
    // ok: rust-html-from-format
    Html(format!(
        "<h1>Hello {}</h1>",
        html_escape::encode_text(&name)
    ))
}

async fn plain(name: String) -> HttpResponse {
    // ok: rust-html-from-format
    HttpResponse::Ok()
        .content_type("text/plain")
        .body(format!("hello {name}"))
}

async fn hello(Query(q): Query<Params>) -> Html<String> {
    // ruleid: rust-html-from-format
    Html(format!("<h1>Hello {}</h1>", q.name))
}

async fn escaped(Query(q): Query<Params>) -> Html<String> {
    // ok: rust-html-from-format
    Html(format!(
        "<h1>Hello {}</h1>",
        html_escape::encode_text(&q.name)
    ))
}

async fn fixed() -> Html<&'static str> {
    // ok: rust-html-from-format
    Html("<h1>Hello</h1>")
}

async fn rendered(Query(q): Query<Params>) -> Html<String> {
    let page = TEMPLATES
        .get_template("page.html")
        .render(context! { name => q.name });
    // ok: rust-html-from-format
    Html(page)
}
