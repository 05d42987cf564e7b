app.get("/shot", async (req, res) => {
  const page = await browser.newPage();
  // ruleid: javascript-browser-automation-from-input
  await page.goto(req.query.url);
  // ruleid: javascript-browser-automation-from-input
  await page.setContent(`<p>${req.body.html}</p>`);
  // ruleid: javascript-browser-automation-from-input
  await page.evaluate(`fetch("${req.query.url}")`);
  // ok: javascript-browser-automation-from-input
  await page.goto("https://host.tld/");
  // ruleid: javascript-browser-automation-from-input
  wkhtmltopdf(req.body.html, { output: "a.pdf" });
});
