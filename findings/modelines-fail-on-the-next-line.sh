#!/usr/bin/env bash
# yaml-language-server 1.25.0 (npm, Node.js 20), by which most editors read YAML:
# where the schema that the first line of a file names is not there, the file has
# an error, and it is told of the first line with content, not of the line that
# names it. So a program that writes such lines into new files gives a red mark to
# everybody who has the file and not the schema, in a place that is right.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts yaml-language-server@1.25.0 >/dev/null
cat >open.cjs <<'J'
const { spawn } = require("child_process");
const server = spawn(process.execPath, ["node_modules/yaml-language-server/bin/yaml-language-server", "--stdio"]);
const send = (m) => {
  const text = JSON.stringify({ jsonrpc: "2.0", ...m });
  server.stdin.write(`Content-Length: ${text.length}\r\n\r\n${text}`);
};
const text = "# yaml-language-server: $schema=missing.schema.json\n\n\nboats: 1\n";
let read = "";
server.stdout.on("data", (part) => {
  read += part;
  const found = /"diagnostics":(\[.*?\])\}\}/.exec(read);
  if (!found) return;
  for (const d of JSON.parse(found[1])) console.log(`line ${d.range.start.line + 1}: ${d.message.replace(/'.*?'/, "'...'")}`);
  server.kill();
});
send({ id: 1, method: "initialize", params: { processId: process.pid, rootUri: null, capabilities: {} } });
send({ method: "initialized", params: {} });
send({ method: "textDocument/didOpen", params: { textDocument: { uri: `file://${process.cwd()}/boats.yaml`, languageId: "yaml", version: 1, text } } });
J
node open.cjs | tee said
grep -q '^line 4: Unable to load schema' said
