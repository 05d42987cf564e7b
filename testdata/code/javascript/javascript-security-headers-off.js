// ruleid: javascript-security-headers-off
app.use(helmet({ xssFilter: false }));
// ruleid: javascript-security-headers-off
res.set("X-XSS-Protection", 0);
// ruleid: javascript-security-headers-off
res.writeHead(200, { "x-xss-protection": 0 });
// ruleid: javascript-security-headers-off
res.setHeader("X-Frame-Options", "ALLOWALL");
// ok: javascript-security-headers-off
app.use(helmet());
// ok: javascript-security-headers-off
res.set("X-XSS-Protection", "1; mode=block");
// ok: javascript-security-headers-off
res.setHeader("X-Frame-Options", "DENY");
