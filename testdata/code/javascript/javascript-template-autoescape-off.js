// ruleid: javascript-template-autoescape-off
const a = Handlebars.compile(source, { noEscape: true });
// ruleid: javascript-template-autoescape-off
nunjucks.configure("views", { autoescape: false, express: app });
// ruleid: javascript-template-autoescape-off
element.escapeMarkup = false;
// ruleid: javascript-template-autoescape-off
Mustache.escape = (text) => text;
// ok: javascript-template-autoescape-off
const b = Handlebars.compile(source);
// ok: javascript-template-autoescape-off
nunjucks.configure("views", { autoescape: true });
// ok: javascript-template-autoescape-off
element.escapeMarkup = true;
