const fs = require("fs");
const path = require("path");
const unzipper = require("unzipper");
const AdmZip = require("adm-zip");

function unpack(file, target) {
  fs.createReadStream(file)
    .pipe(unzipper.Parse())
    .on("entry", (entry) => {
      // ruleid: javascript-zip-slip
      entry.pipe(fs.createWriteStream(path.join(target, entry.path)));
    });
}

function all(file, target) {
  for (const entry of new AdmZip(file).getEntries()) {
    const destination = path.join(target, entry.entryName);
    // ruleid: javascript-zip-slip
    fs.writeFileSync(destination, entry.getData());
  }
}

function fine(file, target, entry) {
  const destination = path.join(target, entry.path);
  if (destination.startsWith(target + path.sep)) {
    // ok: javascript-zip-slip
    entry.pipe(fs.createWriteStream(destination));
  }
  // ok: javascript-zip-slip
  fs.writeFileSync(path.join(target, "index.txt"), "");
  // ok: javascript-zip-slip
  return new AdmZip(file).extractAllTo(target, true);
}
