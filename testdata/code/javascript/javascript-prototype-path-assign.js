function set(obj, keys, value) {
  for (let i = 0; i < keys.length - 1; i++) {
    // ruleid: javascript-prototype-path-assign
    obj = obj[keys[i]];
  }
  obj[keys[keys.length - 1]] = value;
}

function put(target, path, value) {
  const parts = path.split(".");
  let key;
  while (parts.length > 1) {
    key = parts.shift();
    if (!target[key]) target[key] = {};
    // ruleid: javascript-prototype-path-assign
    target = target[key];
  }
  target[parts[0]] = value;
}

const each = (config, name, value) => {
  name.split(".").forEach((item, index, all) => {
    if (index === all.length - 1) {
      config[item] = value;
    } else {
      // ruleid: javascript-prototype-path-assign
      config = config[item];
    }
  });
};

function get(obj, keys) {
  for (const key of keys) {
    // ok: javascript-prototype-path-assign
    obj = obj[key];
  }
  return obj;
}

function first(list) {
  while (Array.isArray(list)) {
    // ok: javascript-prototype-path-assign
    list = list[0];
  }
  return list;
}

class Store {
  write(path, value) {
    const keys = path.split(".");
    let at = this.data;
    for (const key of keys.slice(0, -1)) {
      // ruleid: javascript-prototype-path-assign
      at = at[key] = at[key] || {};
    }
    at[keys[keys.length - 1]] = value;
  }
}
