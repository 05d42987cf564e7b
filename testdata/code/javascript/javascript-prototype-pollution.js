const _ = require("lodash");

function settings(req, res) {
  const options = {};
  // ruleid: javascript-prototype-pollution
  _.merge(options, req.body);
  res.json(options);
}

function set(req, store) {
  // ruleid: javascript-prototype-pollution
  store[req.body.key] = req.body.value;
}

function merge(target, source) {
  for (const key in source) {
    if (typeof source[key] === "object") {
      // ruleid: javascript-prototype-pollution
      merge(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

function extend(target, source) {
  for (let key in source) {
    if (source[key] && typeof source[key] === "object") {
      if (!target[key]) target[key] = {};
      // ruleid: javascript-prototype-pollution
      extend(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
}

function safeMerge(target, source) {
  for (const key in source) {
    if (key === "__proto__" || key === "constructor") continue;
    if (typeof source[key] === "object") {
      // ok: javascript-prototype-pollution
      safeMerge(target[key], source[key]);
    }
  }
  return target;
}

function fine(req, options, defaults) {
  // ok: javascript-prototype-pollution
  _.merge(options, defaults);
  // ok: javascript-prototype-pollution
  const copy = Object.assign({}, defaults, { name: req.body.name });
  // ok: javascript-prototype-pollution
  options["name"] = req.body.name;
  // ok: javascript-prototype-pollution
  return new Map([[req.body.key, copy]]);
}
