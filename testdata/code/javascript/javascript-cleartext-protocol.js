const Client = require("ftp");

function upload(info) {
  const c = new Client();
  // ruleid: javascript-cleartext-protocol
  c.connect({ host: info.host, user: info.user, password: info.password });
  // ruleid: javascript-cleartext-protocol
  c.connect({ host: info.host, password: info.password, secure: false });
  // ok: javascript-cleartext-protocol
  c.connect({ host: info.host, password: info.password, secure: true });
  // ok: javascript-cleartext-protocol
  db.connect({ host: info.host, password: info.password });
}
