// ruleid: javascript-remote-debugging
const a = await puppeteer.launch({ args: ["--remote-debugging-port=9222", "--headless"] });
// ruleid: javascript-remote-debugging
const b = await chromium.launch({ args: ["--no-sandbox"] });
// ok: javascript-remote-debugging
const c = await puppeteer.launch({ headless: true });
