const params = new URLSearchParams(window.location.search);
// ruleid: javascript-dom-redirect-from-address
window.location.href = params.get("next");
// ruleid: javascript-dom-redirect-from-address
location.replace(location.hash.slice(1));
// ok: javascript-dom-redirect-from-address
window.location.href = "/home?x=" + params.get("x");
// ok: javascript-dom-redirect-from-address
window.location.href = "/login";
