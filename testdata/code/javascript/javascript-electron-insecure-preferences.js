const { BrowserWindow } = require("electron");

function open() {
  // ruleid: javascript-electron-insecure-preferences
  return new BrowserWindow({ width: 800, webPreferences: { nodeIntegration: true } });
}

function loose() {
  // ruleid: javascript-electron-insecure-preferences
  return new BrowserWindow({ webPreferences: { preload: "p.js", contextIsolation: false } });
}

function unsafe() {
  // ruleid: javascript-electron-insecure-preferences
  return new BrowserWindow({ webPreferences: { webSecurity: false } });
}

function fine() {
  // ok: javascript-electron-insecure-preferences
  const first = new BrowserWindow({ width: 800 });
  // ok: javascript-electron-insecure-preferences
  const second = new BrowserWindow({ webPreferences: { contextIsolation: true, sandbox: true } });
  // ok: javascript-electron-insecure-preferences
  return [first, second, { nodeIntegration: true }];
}
