const express = require("express");
const axios = require("axios");

const app = express();

app.get("/fetch", async (req, res) => {
  // ruleid: javascript-ssrf-from-request
  const answer = await axios.get(req.query.url);
  res.send(answer.data);
});

app.get("/host", async (req, res) => {
  const host = req.body.host;
  const address = `http://${host}/status`;
  // ruleid: javascript-ssrf-from-request
  res.send(await (await fetch(address)).text());
});

app.get("/taken", async (req, res) => {
  const { url } = req.query;
  // ruleid: javascript-ssrf-from-request
  res.send(await (await fetch(url)).text());
});

app.get("/fine", async (req, res) => {
  // ok: javascript-ssrf-from-request
  const first = await axios.get("https://api.host.tld/v1", { params: { q: req.query.q } });
  // ok: javascript-ssrf-from-request
  const second = await fetch("https://api.host.tld/v1", { method: "POST", body: req.body.text });
  res.json([first, second]);
});

const resolvers = {
  Query: {
    preview: async (_parent, { url }) => {
      // ruleid: javascript-ssrf-from-request
      const answer = await fetch(url);
      return answer.text();
    },
  },
};
