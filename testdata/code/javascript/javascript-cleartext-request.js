const axios = require('axios');

async function charge(card, amount) {
  // ruleid: javascript-cleartext-request
  await axios.post('http://pay.example.com/charge', { card, amount });
  // ok: javascript-cleartext-request
  await axios.post('https://pay.example.com/charge', { card, amount });
  // ok: javascript-cleartext-request
  await axios.post('http://example.com/echo', { hello: 'world' });
  // ok: javascript-cleartext-request
  await axios.post('http://localhost:3000/charge', { card, amount });
}

module.exports = charge;
