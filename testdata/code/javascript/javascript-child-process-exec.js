const util = require("util");
const child = require("child_process");
const { exec, execSync } = require("node:child_process");

function ping(host) {
  // ruleid: javascript-child-process-exec
  exec("ping -c 1 " + host, (error, out) => console.log(out));
}

function archive(name) {
  // ruleid: javascript-child-process-exec
  return execSync(`tar czf backup.tgz ${name}`);
}

function list(path) {
  const command = `ls -l ${path}`;
  // ruleid: javascript-child-process-exec
  child.exec(command);
}

function shell(script) {
  // ruleid: javascript-child-process-exec
  return child.spawn("/bin/sh", ["-c", script]);
}

const execAsync = util.promisify(exec);

async function promised(file) {
  // ruleid: javascript-child-process-exec
  await execAsync(`wc -l ${file}`);
  // ok: javascript-child-process-exec
  return execAsync("uptime");
}

function fine(path, pattern) {
  // ok: javascript-child-process-exec
  child.exec("git status", () => {});
  // ok: javascript-child-process-exec
  child.execFile("ls", ["-l", path]);
  // ok: javascript-child-process-exec
  child.spawn("ls", ["-l", path]);
  // ok: javascript-child-process-exec
  return /(\d+)/.exec(pattern + path);
}

function constant() {
  const command = "uptime";
  // ok: javascript-child-process-exec
  return execSync(command);
}
