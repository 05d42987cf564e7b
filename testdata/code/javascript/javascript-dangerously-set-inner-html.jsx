import DOMPurify from "dompurify";
import React from "react";

const STYLE = "body { margin: 0 }";

export function Comment({ text }) {
  // ruleid: javascript-dangerously-set-inner-html
  return <p dangerouslySetInnerHTML={{ __html: text }} />;
}

export function Title(props) {
  // ruleid: javascript-dangerously-set-inner-html
  const html = { __html: `<b>${props.title}</b>` };
  return <h1 dangerouslySetInnerHTML={html} />;
}

export function styled(jsx, color) {
  // ok: javascript-dangerously-set-inner-html
  return jsx("style", { dangerouslySetInnerHTML: { __html: `:root { color: ${color} }` } });
}

export function Fine({ text }) {
  const clean = DOMPurify.sanitize(text);
  return (
    <div>
      <p>{text}</p>
      <p
        // ok: javascript-dangerously-set-inner-html
        dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(text) }}
      />
      <p
        // ok: javascript-dangerously-set-inner-html
        dangerouslySetInnerHTML={{ __html: clean }}
      />
      <style
        // ok: javascript-dangerously-set-inner-html
        dangerouslySetInnerHTML={{ __html: STYLE }}
      />
      <p
        // ok: javascript-dangerously-set-inner-html
        dangerouslySetInnerHTML={{ __html: "<b>fixed</b>" }}
      />
    </div>
  );
}

function Cleaned({ text, options }) {
  // ok: javascript-dangerously-set-inner-html
  return <p dangerouslySetInnerHTML={{ __html: sanitizeHTML(text, options) }} />
}
