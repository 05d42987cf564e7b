import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const server = new McpServer({ name: "files", version: "1.0.0" });

server.registerTool("read", { inputSchema: { path: z.string() } }, async ({ path }) => {
  // ruleid: javascript-tool-opens-file
  const text = await readFile(path, "utf8");
  return { content: [{ type: "text", text }] };
});

server.tool("write", { name: z.string(), text: z.string() }, async ({ name, text }) => {
  // ruleid: javascript-tool-opens-file
  await writeFile(`notes/${name}`, text);
  return { content: [] };
});

server.tool("checked", { name: z.string() }, async ({ name }) => {
  const file = path.resolve("/srv/notes", name);
  if (!file.startsWith("/srv/notes/")) {
    throw new Error("outside");
  }
  // ok: javascript-tool-opens-file
  const text = await readFile(file, "utf8");
  return { content: [{ type: "text", text }] };
});

server.tool("motd", {}, async () => {
  // ok: javascript-tool-opens-file
  const text = await readFile("/srv/motd.txt", "utf8");
  return { content: [{ type: "text", text }] };
});
