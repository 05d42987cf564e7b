const { shell } = require("electron");
function open(event, url) {
  // ruleid: javascript-electron-open-external
  shell.openExternal(url);
}
function checked(event, url) {
  if (url.startsWith("https://host.tld/")) {
    // ok: javascript-electron-open-external
    shell.openExternal(url);
  }
}
// ok: javascript-electron-open-external
shell.openExternal("https://host.tld/help");
