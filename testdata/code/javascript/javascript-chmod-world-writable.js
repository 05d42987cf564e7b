const fs = require("fs");

function install(path, data) {
  // ruleid: javascript-chmod-world-writable
  fs.chmodSync(path, 0o777);
  // ruleid: javascript-chmod-world-writable
  fs.chmod(path, "0666", () => {});
  // ruleid: javascript-chmod-world-writable
  fs.writeFileSync(path, data, { mode: 0o666 });
}

function fine(path, data, mode) {
  // ok: javascript-chmod-world-writable
  fs.chmodSync(path, 0o755);
  // ok: javascript-chmod-world-writable
  fs.chmodSync(path, mode);
  // ok: javascript-chmod-world-writable
  fs.writeFileSync(path, data, { mode: 0o600 });
}
