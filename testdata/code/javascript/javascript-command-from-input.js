const { exec, spawn, execFile } = require("child_process");
app.get("/ping", (req, res) => {
  // ruleid: javascript-command-from-input
  exec("ping -c 1 " + req.query.host, done);
  const command = `ls ${req.body.dir}`;
  // ruleid: javascript-command-from-input
  exec(command, done);
  // ruleid: javascript-command-from-input
  spawn("sh", ["-c", "ls " + req.query.dir]);
  // ok: javascript-command-from-input
  execFile("ping", ["-c", "1", req.query.host], done);
  // ok: javascript-command-from-input
  exec("uptime", done);
  const n = Number(req.query.n);
  // ok: javascript-command-from-input
  exec("head -n " + n + " file", done);
});
function convert(name) {
  // ruleid: javascript-command-from-input
  exec(`convert ${name} out.png`);
}
