async function load(token) {
  // ruleid: javascript-secret-in-address
  await fetch('https://api.example.com/profile?access_token=' + token);
  // ok: javascript-secret-in-address
  await fetch('https://api.example.com/profile?page=' + token);
}

module.exports = load;
