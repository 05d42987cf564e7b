// ruleid: javascript-mysql-multiple-statements
const a = mysql.createConnection({ host, multipleStatements: true });
// ok: javascript-mysql-multiple-statements
const b = mysql.createConnection({ host, multipleStatements: false });
