#!/usr/bin/env bash
# yaml-language-server 1.25.0 (npm, Node.js 20), which most editors run, takes a
# "# yaml-language-server: $schema=" comment for the schema of a file only above
# the first key and with a space behind the hash; elsewhere it is ignored without
# a word, and the file counts as valid. The other editors' "# $schema:" works too.
# A "urn:" there, the usual $id of a schema without a site, is read as a path.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts yaml-language-server@1.25.0 vscode-jsonrpc@9.0.0 >/dev/null
printf '{"type":"object","properties":{"crossroads":{"const":1}},"additionalProperties":false}' >s.json
cat >ask.mjs <<'J'
import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import rpc from 'vscode-jsonrpc/node'

const files = {
  'above': '# yaml-language-server: $schema=s.json\nfoo: 1\n',
  'below a comment': '# Support chat\n#\n# yaml-language-server: $schema=s.json\nfoo: 1\n',
  'below a key': 'foo: 1\n# yaml-language-server: $schema=s.json\n',
  'no space': '#yaml-language-server: $schema=s.json\nfoo: 1\n',
  'other editors': '# $schema: s.json\nfoo: 1\n',
  'urn': '# yaml-language-server: $schema=urn:example:answers\nfoo: 1\n',
}
const root = pathToFileURL(process.cwd()).href
const server = spawn('node', ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio'])
const line = rpc.createMessageConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin))
const said = {}
const all = new Promise(done => line.onNotification('textDocument/publishDiagnostics', d => {
  said[d.uri] = d.diagnostics.map(one => one.message.split(' from ')[0]).join()
  if (Object.keys(said).length === Object.keys(files).length) setTimeout(done, 1000)
}))
line.onRequest('workspace/configuration', () => [{ validate: true }, {}, {}, {}, {}])
line.onRequest(() => null)
line.listen()
await line.sendRequest('initialize', { processId: null, rootUri: root, capabilities: { workspace: { configuration: true } }, workspaceFolders: [{ uri: root, name: 'here' }] })
line.sendNotification('initialized', {})
const uri = name => `${root}/${name.replaceAll(' ', '-')}.yaml`
for (const [name, text] of Object.entries(files)) {
  line.sendNotification('textDocument/didOpen', { textDocument: { uri: uri(name), languageId: 'yaml', version: 1, text } })
}
await all
for (const name in files) console.log(`${name}: ${said[uri(name)] || 'valid'}`)
server.kill()
process.exit()
J

got=$(timeout 60 node ask.mjs)
printf '%s\n' "$got"
[ "$got" = 'above: Property foo is not allowed.
below a comment: Property foo is not allowed.
below a key: valid
no space: valid
other editors: Property foo is not allowed.
urn: Unable to load schema' ]
