function parseOptions(query) {
  const options = {};
  for (const part of query.split('&')) {
    const [key, value] = part.split('=');
    const [outer, inner] = key.split('.');
    options[outer] = options[outer] || {};
    // ruleid: javascript-two-keys-from-text
    options[outer][inner] = value;
    // ok: javascript-two-keys-from-text
    options.list[inner] = value;
  }
  return options;
}

module.exports = parseOptions;
