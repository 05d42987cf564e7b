const { exec, execSync } = require("child_process");
const a = tool({
  description: "runs a command",
  // ruleid: javascript-tool-runs-shell
  execute: async ({ command }) => execSync(command),
});
server.tool("run", { command: z.string() }, async ({ command }) => {
  // ruleid: javascript-tool-runs-shell
  exec(command, done);
});
// ok: javascript-tool-runs-shell
const b = tool({ execute: async () => execSync("uptime") });
