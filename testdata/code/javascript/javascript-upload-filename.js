const crypto = require("crypto");
const fs = require("fs");
const multer = require("multer");
const path = require("path");

const storage = multer.diskStorage({
  filename: (req, file, cb) => {
    // ruleid: javascript-upload-filename
    cb(null, Date.now() + "-" + file.originalname);
  },
});

const safe = multer.diskStorage({
  filename: (req, file, cb) => {
    // ok: javascript-upload-filename
    cb(null, crypto.randomUUID() + path.extname(file.originalname));
  },
});

function upload(req, done) {
  const picture = req.files.picture;
  // ruleid: javascript-upload-filename
  picture.mv("/srv/uploads/" + picture.name, done);
  // ruleid: javascript-upload-filename
  fs.writeFileSync(path.join("/srv/uploads", req.file.originalname), req.file.buffer);
  // ok: javascript-upload-filename
  picture.mv("/srv/uploads/" + crypto.randomUUID(), done);
  // ok: javascript-upload-filename
  console.log(req.file.originalname);
}

module.exports = { storage, safe, upload };
