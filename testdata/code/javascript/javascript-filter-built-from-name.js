const ldap = require('ldapjs');

function findUser(client, username, cb) {
  const opts = { filter: `(uid=${username})`, scope: 'sub' };
  // ruleid: javascript-filter-built-from-name
  client.search('ou=users,dc=example,dc=com', opts, cb);
}

function findAll(client, cb) {
  const opts = { filter: '(objectClass=person)', scope: 'sub' };
  // ok: javascript-filter-built-from-name
  client.search('ou=users,dc=example,dc=com', opts, cb);
}
