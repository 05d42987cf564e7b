export function deepMerge(target, source) {
  Object.keys(source).forEach((key) => {
    if (source[key] instanceof Object && key in target) {
      // ruleid: javascript-merge-over-keys
      deepMerge(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  });
  return target;
}

export function compareAll(a, b) {
  Object.keys(b).forEach((key) => {
    // ok: javascript-merge-over-keys
    compare(a[key], b[key]);
  });
}

function assignDeep(target, patch) {
  Object.entries(patch).forEach(([key, value]) => {
    if (value !== null && typeof value === 'object') {
      // ruleid: javascript-merge-over-keys
      target[key] = assignDeep(target[key] ?? {}, value);
    } else {
      target[key] = value;
    }
  });
  return target;
}
