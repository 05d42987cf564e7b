function reset(user) {
  // ruleid: javascript-math-random-secret
  const token = Math.random().toString(36).slice(2);
  user.send(token);
}

function login(session) {
  // ruleid: javascript-math-random-secret
  session.sessionId = "s" + Math.floor(Math.random() * 1e9);
}

function generatePassword(length) {
  let out = "";
  for (let i = 0; i < length; i += 1) {
    // ruleid: javascript-math-random-secret
    out += String.fromCharCode(97 + Math.floor(Math.random() * 26));
  }
  return out;
}

const makeOtp = () => {
  // ruleid: javascript-math-random-secret
  return Math.floor(100000 + Math.random() * 900000);
};

function fine(crypto, list) {
  // ok: javascript-math-random-secret
  const token = crypto.randomBytes(16).toString("hex");
  // ok: javascript-math-random-secret
  const delay = Math.random() * 1000;
  // ok: javascript-math-random-secret
  const item = list[Math.floor(Math.random() * list.length)];
  // ok: javascript-math-random-secret
  const password = crypto.randomUUID();
  return [token, delay, item, password];
}

function generateColor() {
  // ok: javascript-math-random-secret
  return "#" + Math.floor(Math.random() * 0xffffff).toString(16);
}

async function sendOtp(user) {
  // ruleid: javascript-math-random-secret
  const code = Math.floor(100000 + Math.random() * 900000).toString();
  await user.update({ verificationCode: code });
  // ok: javascript-math-random-secret
  const delay = Math.floor(Math.random() * 100);
}
