// Opens files in the server by which editors read YAML, and prints what it says
// of each: FILE:LINE: MESSAGE, lines counted from 1.
const { spawn } = require("child_process");
const fs = require("fs");
const path = require("path");
const { pathToFileURL, fileURLToPath } = require("url");

const [server, ...files] = process.argv.slice(2).map((name) => path.resolve(name));
const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const send = (message) => {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
};

const waiting = new Set(files);
let read = Buffer.alloc(0);
child.stdout.on("data", (part) => {
  read = Buffer.concat([read, part]);
  for (;;) {
    const end = read.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(read.subarray(0, end).toString())[1]);
    if (read.length < end + 4 + length) return;
    receive(JSON.parse(read.subarray(end + 4, end + 4 + length).toString()));
    read = read.subarray(end + 4 + length);
  }
});

function receive(message) {
  if (message.id === 1 && message.result) {
    send({ method: "initialized", params: {} });
    for (const file of files) {
      const text = fs.readFileSync(file, "utf8");
      send({ method: "textDocument/didOpen", params: { textDocument: { uri: pathToFileURL(file).href, languageId: "yaml", version: 1, text } } });
    }
  } else if (message.method === "workspace/configuration") {
    // One answer for each section that is asked for: only validation is wanted,
    // with no schemas from elsewhere.
    const settings = { yaml: { validate: true, schemaStore: { enable: false } } };
    send({ id: message.id, result: message.params.items.map((item) => settings[item.section] ?? {}) });
  } else if (message.id !== undefined && message.method) {
    send({ id: message.id, result: null });
  } else if (message.method === "textDocument/publishDiagnostics") {
    const file = fileURLToPath(message.params.uri);
    if (!waiting.delete(file)) return;
    for (const one of message.params.diagnostics) {
      console.log(`${path.basename(file)}:${one.range.start.line + 1}: ${one.message.replace(/\s+/g, " ")}`);
    }
    if (waiting.size === 0) child.kill();
  }
}

send({ id: 1, method: "initialize", params: { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true } } } });
