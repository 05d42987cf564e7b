// ruleid: javascript-prompt-from-request
const a = [{ role: "system", content: `You help ${req.body.name}.` }];
// ruleid: javascript-prompt-from-request
const b = await generateText({ model, system: req.query.style, prompt });
// ok: javascript-prompt-from-request
const c = [{ role: "system", content: "You help." }, { role: "user", content: req.body.q }];
