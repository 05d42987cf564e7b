function later(name) {
  // ruleid: javascript-timer-string
  setTimeout("show('" + name + "')", 1000);
}

function often(id) {
  // ruleid: javascript-timer-string
  return window.setInterval(`refresh(${id})`, 5000);
}

function handler(req, res) {
  // ruleid: javascript-timer-string
  setTimeout(req.query.code, 10);
  res.end();
}

function fine(name, show, callback) {
  // ok: javascript-timer-string
  setTimeout(() => show("a" + name), 1000);
  // ok: javascript-timer-string
  setTimeout(callback, 1000, name);
  // ok: javascript-timer-string
  setInterval(show.bind(null, name), 1000);
  // ok: javascript-timer-string
  setTimeout(function () { show(`x ${name}`); }, 10);
}
