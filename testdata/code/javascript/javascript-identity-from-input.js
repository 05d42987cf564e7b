// ruleid: javascript-identity-from-input
if (req.cookies.user === req.params.id) { show(); }
// ruleid: javascript-identity-from-input
if (req.cookies["user"] === req.params["id"]) { show(); }
// ok: javascript-identity-from-input
if (req.session.user === req.params.id) { show(); }
