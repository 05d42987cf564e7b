// ruleid: javascript-postmessage-origin-unchecked
window.addEventListener("message", (event) => {
  run(event.data);
});
// ruleid: javascript-postmessage-origin-unchecked
window.onmessage = function (event) { run(event.data); };
// ok: javascript-postmessage-origin-unchecked
window.addEventListener("message", (event) => {
  if (event.origin !== "https://host.tld") return;
  run(event.data);
});
// ok: javascript-postmessage-origin-unchecked
worker.addEventListener("message", (event) => run(event.data));
