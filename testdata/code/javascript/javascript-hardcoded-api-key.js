// ruleid: javascript-hardcoded-api-key
const API_KEY = "9f8c2b7a41d64e0fb1c3a5d7e9f01122";
// ok: javascript-hardcoded-api-key
const openaiApiKey = process.env.OPENAI_API_KEY;
// ok: javascript-hardcoded-api-key
const weatherApiKey = "your-api-key-goes-here-1";
// ok: javascript-hardcoded-api-key
const apiKeyHeader = "X-Api-Key-V2-Internal";
// ok: javascript-hardcoded-api-key
const accessToken = "https://login.host.tld/oauth2/token";

class Client {
  constructor(options) {
    // ruleid: javascript-hardcoded-api-key
    this.accessToken = "eyJ0b2tlbiI6ImFiY2RlZjk4NyJ9.QmFzZTY0";
    // ok: javascript-hardcoded-api-key
    this.clientSecret = options.clientSecret;
  }
}

function connect(Library) {
  // ruleid: javascript-hardcoded-api-key
  return new Library({ host: "h", apiKey: "q8ZtR2vX7mN4pL9sK1dF6gH3" });
}

module.exports = [API_KEY, openaiApiKey, weatherApiKey, apiKeyHeader, accessToken, Client, connect];
