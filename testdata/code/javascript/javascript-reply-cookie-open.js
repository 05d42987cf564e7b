export async function login(req, reply) {
  // ruleid: javascript-reply-cookie-open
  reply.setCookie('token', token, { path: '/', httpOnly: false });
  // ruleid: javascript-reply-cookie-open
  reply.setCookie('token', token, { path: '/', httpOnly: true, secure: false });
  // ok: javascript-reply-cookie-open
  reply.setCookie('token', token, { httpOnly: true, secure: true, sameSite: 'strict' });
}
