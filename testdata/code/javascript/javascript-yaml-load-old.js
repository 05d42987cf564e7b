const yaml = require("js-yaml");
// ruleid: javascript-yaml-load-old
const a = yaml.load(req.body.config);
// ruleid: javascript-yaml-load-old
const b = yaml.load(userInput);
// ok: javascript-yaml-load-old
const c = yaml.load(fs.readFileSync("config.yml", "utf8"));
// ok: javascript-yaml-load-old
const d = yaml.safeLoad(req.body.config);
