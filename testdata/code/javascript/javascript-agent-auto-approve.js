// ruleid: javascript-agent-auto-approve
for await (const m of query({ prompt, options: { permissionMode: "bypassPermissions" } })) use(m);
// ruleid: javascript-agent-auto-approve
const agent = new Agent({ model, autoApprove: true });
// ok: javascript-agent-auto-approve
for await (const m of query({ prompt, options: { permissionMode: "default" } })) use(m);
