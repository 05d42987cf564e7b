// ruleid: c-constant-secret
const char *private_key = "abc";
// ruleid: c-constant-secret
const char nonce[] = "0123456789ab";
// ruleid: c-constant-secret
const int secret = 15;
// ok: c-constant-secret
const char *name = "abc";
// ok: c-constant-secret
const int limit = 15;
// ok: c-constant-secret
const char *salt = "";
