// ruleid: javascript-openai-browser-key
const client = new OpenAI({ apiKey, dangerouslyAllowBrowser: true });
// ok: javascript-openai-browser-key
const server = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
