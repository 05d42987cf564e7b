const child_process = require("child_process");
function run(command) {
  // ruleid: javascript-child-process-dynamic
  child_process.exec(command, done);
  // ruleid: javascript-child-process-dynamic
  child_process.spawn(command, ["-v"]);
}
function fixed() {
  const command = "uptime";
  // ok: javascript-child-process-dynamic
  child_process.exec(command);
  // ok: javascript-child-process-dynamic
  child_process.spawn("ls", ["-l"]);
  // ok: javascript-child-process-dynamic
  child_process.spawn(process.execPath, ["a.js"]);
}
