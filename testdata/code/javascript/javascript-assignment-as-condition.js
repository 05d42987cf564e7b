function isAdmin(user) {
  // ruleid: javascript-assignment-as-condition
  if (user.role = 'admin') return true;
  // ok: javascript-assignment-as-condition
  if (user.role === 'admin') return true;
  return false;
}

module.exports = isAdmin;
