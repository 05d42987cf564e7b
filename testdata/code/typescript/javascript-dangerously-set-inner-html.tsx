import * as React from "react";

interface Props {
  body: string;
}

export function Post(props: Props): React.ReactElement {
  return (
    <article>
      <div
        // ruleid: javascript-dangerously-set-inner-html
        dangerouslySetInnerHTML={{ __html: props.body }}
      />
      <div
        // ok: javascript-dangerously-set-inner-html
        title={props.body}
      />
    </article>
  );
}
