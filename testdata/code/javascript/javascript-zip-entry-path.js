const fs = require("fs");
const path = require("path");
zip.on("entry", (entry) => {
  // ruleid: javascript-zip-entry-path
  entry.pipe(fs.createWriteStream(entry.path));
});
zip.getEntries().forEach((zipEntry) => {
  // ruleid: javascript-zip-entry-path
  fs.writeFileSync(path.join(target, zipEntry.entryName), zipEntry.getData());
});
zip.on("entry", (entry) => {
  const file = path.join(target, entry.path);
  if (!file.startsWith(target)) {
    return;
  }
  // ok: javascript-zip-entry-path
  entry.pipe(fs.createWriteStream(file));
});
// ok: javascript-zip-entry-path
fs.createWriteStream(path.join(target, path.basename(entry.path)));
