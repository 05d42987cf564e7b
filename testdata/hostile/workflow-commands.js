// ::add-mask::*
require('child_process').exec('ls ' + req.query.folder + '\n::error::forged'); // ::stop-commands::x
