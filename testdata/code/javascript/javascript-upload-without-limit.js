const multer = require('multer');

// ruleid: javascript-upload-without-limit
const upload = multer({ dest: 'uploads/' });
// ok: javascript-upload-without-limit
const small = multer({ dest: 'uploads/', limits: { fileSize: 1e6 } });

app.post('/a', upload.single('file'), save);
app.post('/b', small.single('file'), save);
