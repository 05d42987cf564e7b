async fn preview(Form(form): Form<Preview>) -> String {
    let engine = Handlebars::new();
    // ruleid: rust-template-from-request
    let page = engine.render_template(&form.template, &());
    page.unwrap_or_default()
}

async fn page(Form(form): Form<Preview>) -> String {
    let engine = Handlebars::new();
    // ok: rust-template-from-request
    engine
        .render_template("Hello {{name}}", &json!({ "name": form.name }))
        .unwrap_or_default()
}
