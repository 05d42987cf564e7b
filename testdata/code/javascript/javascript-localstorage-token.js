function login(answer) {
  // ruleid: javascript-localstorage-token
  localStorage.setItem("access_token", answer.token);
  // ruleid: javascript-localstorage-token
  window.sessionStorage.setItem("jwt", answer.jwt);
  // ruleid: javascript-localstorage-token
  localStorage.authToken = answer.token;
}

function fine(theme, count) {
  // ok: javascript-localstorage-token
  localStorage.setItem("theme", theme);
  // ok: javascript-localstorage-token
  sessionStorage.setItem("token_count", count);
  // ok: javascript-localstorage-token
  localStorage.removeItem("access_token");
}
