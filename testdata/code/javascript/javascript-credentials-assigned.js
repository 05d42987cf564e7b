// ruleid: javascript-credentials-assigned
const password = "hunter2hunter2";
// ruleid: javascript-credentials-assigned
obj["password"] = "k9vPz2w";
// ruleid: javascript-credentials-assigned
app.config("APIKEY", "f00dbabe1234");
// ok: javascript-credentials-assigned
const password = process.env.PASSWORD;
// ok: javascript-credentials-assigned
const field = "password";
// ok: javascript-credentials-assigned
const passwordLabel = "Password";
// ok: javascript-credentials-assigned
input.password = "";
