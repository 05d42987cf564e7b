// ruleid: javascript-curl-verify-disabled
curl(url, { SSL_VERIFYPEER: 0 }, done);
// ruleid: javascript-curl-verify-disabled
request({ url, strictSSL: false }, done);
// ruleid: javascript-curl-verify-disabled
const a = { host, checkServerIdentity: () => undefined };
// ok: javascript-curl-verify-disabled
curl(url, { SSL_VERIFYPEER: 1 }, done);
// ok: javascript-curl-verify-disabled
request({ url, strictSSL: true }, done);
