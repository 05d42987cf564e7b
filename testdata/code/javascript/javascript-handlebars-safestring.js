// ruleid: javascript-handlebars-safestring
const a = new Handlebars.SafeString(text);
// ruleid: javascript-handlebars-safestring
const b = new hbs.handlebars.SafeString("<b>" + name + "</b>");
// ok: javascript-handlebars-safestring
const c = new Handlebars.SafeString("<b>" + Handlebars.escapeExpression(name) + "</b>");
// ok: javascript-handlebars-safestring
const d = new SafeHtml(text);
