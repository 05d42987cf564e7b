// ruleid: javascript-markdown-html
const md = new MarkdownIt({ html: true });
// ruleid: javascript-markdown-html
marked.setOptions({ sanitize: false });
// ok: javascript-markdown-html
const safe = new MarkdownIt({ html: false });
// ok: javascript-markdown-html
const page = marked(text);
