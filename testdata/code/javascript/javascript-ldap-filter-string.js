const ldap = require("ldapjs");

const client = ldap.createClient({ url: "ldaps://directory" });

function find(name, done) {
  // ruleid: javascript-ldap-filter-string
  client.search("dc=corp", { scope: "sub", filter: `(uid=${name})` }, done);
}

function login(name, password, done) {
  // ruleid: javascript-ldap-filter-string
  client.search("dc=corp", { filter: "(&(uid=" + name + ")(userPassword=" + password + "))" }, done);
}

function fine(name, done, list) {
  // ok: javascript-ldap-filter-string
  client.search("dc=corp", { filter: "(objectClass=person)" }, done);
  // ok: javascript-ldap-filter-string
  client.search("dc=corp", { filter: new ldap.EqualityFilter({ attribute: "uid", value: name }) }, done);
  // ok: javascript-ldap-filter-string
  list.search("x", { filter: `name ${name}` });
}
