const serveIndex = require("serve-index");
// ruleid: javascript-directory-listing
app.use("/files", serveIndex("files"));
// ruleid: javascript-directory-listing
app.use("/ftp", express.static("ftp"), serveIndex("ftp", { icons: true }));
// ok: javascript-directory-listing
app.use("/files", express.static("files"));
