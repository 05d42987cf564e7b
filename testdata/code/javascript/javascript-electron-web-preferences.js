// ruleid: javascript-electron-web-preferences
const a = new BrowserWindow({ width: 800, webPreferences: { nodeIntegration: true } });
// ruleid: javascript-electron-web-preferences
const b = new BrowserWindow({ webPreferences: { contextIsolation: false, preload: p } });
// ruleid: javascript-electron-web-preferences
const c = { webPreferences: { webSecurity: false } };
// ruleid: javascript-electron-web-preferences
app.commandLine.appendSwitch("ignore-certificate-errors");
// ok: javascript-electron-web-preferences
const d = new BrowserWindow({ webPreferences: { preload: p, contextIsolation: true } });
// ok: javascript-electron-web-preferences
const e = { nodeIntegration: true };
