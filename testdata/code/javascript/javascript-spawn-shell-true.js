const { spawn, spawnSync } = require("child_process");

function convert(file) {
  // ruleid: javascript-spawn-shell-true
  return spawn("convert", [file, "out.png"], { shell: true });
}

function run(command) {
  // ruleid: javascript-spawn-shell-true
  return spawnSync(command, { stdio: "inherit", shell: true });
}

function fine(file) {
  // ok: javascript-spawn-shell-true
  spawn("npm", ["install"], { shell: true });
  // ok: javascript-spawn-shell-true
  spawn("convert", [file, "out.png"], { shell: false });
  // ok: javascript-spawn-shell-true
  return spawn("convert", [file, "out.png"]);
}
