const http = require('http');

http.createServer((req, res) => {
  let body = '';
  // ruleid: javascript-body-without-limit
  req.on('data', (chunk) => {
    body += chunk;
  });
  req.on('end', () => res.end(String(body.length)));
});

http.createServer((req, res) => {
  let body = '';
  // ok: javascript-body-without-limit
  req.on('data', (chunk) => {
    body += chunk;
    if (body.length > 1e6) req.destroy();
  });
  req.on('end', () => res.end(String(body.length)));
});
