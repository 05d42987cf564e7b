// ruleid: javascript-websocket-cleartext
const a = new WebSocket("ws://chat.host.tld/room");
// ruleid: javascript-websocket-cleartext
const b = await fetch("http://api.host.tld/v1");
// ruleid: javascript-websocket-cleartext
axios.post("http://api.host.tld/login", data);
// ok: javascript-websocket-cleartext
const c = new WebSocket("wss://chat.host.tld/room");
// ok: javascript-websocket-cleartext
const d = await fetch("http://localhost:3000/v1");
// ok: javascript-websocket-cleartext
const e = await fetch("https://api.host.tld/v1");
// ok: javascript-websocket-cleartext
svg.createElementNS("http://www.w3.org/2000/svg", "a");
// ok: javascript-websocket-cleartext
request("http://search.host.tld", ready);
// ruleid: javascript-websocket-cleartext
request("http://search.host.tld/find?q=" + text, ready);
// ruleid: javascript-websocket-cleartext
const f = await fetch(`http://api.host.tld/users/${id}`);
// ok: javascript-websocket-cleartext
const g = await fetch(`${base}/users/${id}`);
// ruleid: javascript-websocket-cleartext
const h = axios.create({ baseURL: "http://api.host.tld" });
// ruleid: javascript-websocket-cleartext
await axios.post("http://pay.host.tld", { card });
// ok: javascript-websocket-cleartext
const i = axios.create({ baseURL: "https://api.host.tld" });
