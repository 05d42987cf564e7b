function send(frame, token) {
  // ruleid: javascript-postmessage-wildcard
  frame.contentWindow.postMessage({ token }, "*");
  // ruleid: javascript-postmessage-wildcard
  window.parent.postMessage(token, { targetOrigin: "*" });
}

function fine(frame, worker, data) {
  // ok: javascript-postmessage-wildcard
  frame.contentWindow.postMessage(data, "https://app.host.tld");
  // ok: javascript-postmessage-wildcard
  worker.postMessage(data);
  // ok: javascript-postmessage-wildcard
  window.postMessage(data, window.location.origin);
  // ok: javascript-postmessage-wildcard
  window.postMessage(data, "*");
}
