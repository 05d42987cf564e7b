const OpenAI = require("openai");
const { execSync } = require("child_process");

const openai = new OpenAI();

async function solve(question) {
  const answer = await openai.chat.completions.create({ model: "gpt-4o", messages: [question] });
  const code = answer.choices[0].message.content;
  // ruleid: javascript-exec-model-output
  return eval(code);
}

async function shell(task) {
  const response = await openai.responses.create({ model: "gpt-4o", input: task });
  // ruleid: javascript-exec-model-output
  return execSync(response.output_text);
}

async function claude(anthropic, task) {
  const message = await anthropic.messages.create({ model: "claude", messages: [task] });
  // ruleid: javascript-exec-model-output
  return new Function(message.content[0].text);
}

async function fine(question) {
  const answer = await openai.chat.completions.create({ model: "gpt-4o", messages: [question] });
  // ok: javascript-exec-model-output
  console.log(answer.choices[0].message.content);
  // ok: javascript-exec-model-output
  execSync("git status");
  // ok: javascript-exec-model-output
  return JSON.parse(answer.choices[0].message.content);
}
