// ruleid: javascript-cors-loose-pattern
app.use(cors({ origin: /host.tld$/ }));
// ruleid: javascript-cors-loose-pattern
app.use(cors({ origin: [/^https:\/\/.*.host\.tld$/] }));
// ruleid: javascript-cors-loose-pattern
const corsDomains = [/\.host\.tld$/, /.other.tld/];
// ok: javascript-cors-loose-pattern
app.use(cors({ origin: /^https:\/\/[a-z]+\.host\.tld$/ }));
// ok: javascript-cors-loose-pattern
app.use(cors({ origin: "https://host.tld" }));
