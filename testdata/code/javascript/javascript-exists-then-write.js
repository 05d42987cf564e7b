const fs = require('fs');

function acquire(lockFile) {
  if (fs.existsSync(lockFile)) {
    return false;
  }
  // ruleid: javascript-exists-then-write
  fs.writeFileSync(lockFile, String(process.pid));
  return true;
}

function acquireOnce(lockFile) {
  // ok: javascript-exists-then-write
  fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
  return true;
}

function save(file, data) {
  // ok: javascript-exists-then-write
  fs.writeFileSync(file, data);
}
