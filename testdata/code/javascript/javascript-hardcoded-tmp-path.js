const fs = require("fs");
const os = require("os");
const path = require("path");

function dump(text) {
  // ruleid: javascript-hardcoded-tmp-path
  fs.writeFileSync("/tmp/report.txt", text);
}

function stream(user) {
  const target = "/var/tmp/app.log";
  // ruleid: javascript-hardcoded-tmp-path
  return [user, fs.createWriteStream(target)];
}

function fine(text) {
  // ok: javascript-hardcoded-tmp-path
  const first = fs.readFileSync("/tmp/report.txt");
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "app-"));
  // ok: javascript-hardcoded-tmp-path
  fs.writeFileSync(path.join(folder, "report.txt"), text);
  // ok: javascript-hardcoded-tmp-path
  fs.writeFileSync("/srv/tmp/report.txt", text);
  return first;
}
