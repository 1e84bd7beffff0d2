#!/usr/bin/env bash
# hey 0.1.5 (Go) counts an answer whose connection ends after 10 of the 1,000
# bytes that its Content-Length promises as a success: [200], no error. npm's
# loadtest 8.2.1 counts the same answers as errors. A server that falls over
# under load looks healthy, and fast, in hey.
set -euo pipefail
dir=$(mktemp -d)
server=
trap 'kill $server 2>/dev/null || true; chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
cd "$dir"
GOBIN=$dir GOPATH=$dir/go go install github.com/rakyll/hey@v0.1.5 2>/dev/null
npm install --silent --no-save --ignore-scripts loadtest@8.2.1 >/dev/null
cat >server.mjs <<'J'
import http from 'node:http'
const server = http.createServer((request, reply) => {
  reply.writeHead(200, { 'content-length': 1000 })
  reply.write('x'.repeat(10))
  setTimeout(() => reply.destroy(), 20)
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
J
node server.mjs >port & server=$!
until [ -s port ]; do sleep 0.1; done
url=http://127.0.0.1:$(cat port)/

hey=$(./hey -n 10 -c 2 "$url")
loadtest=$(npx loadtest -n 10 -c 2 --quiet "$url")
grep -A2 'Status code' <<<"$hey"
grep errors <<<"$loadtest"
grep -q '\[200\].*10 responses' <<<"$hey" && ! grep -qi error <<<"$hey"
grep -qE 'Total errors: +10' <<<"$loadtest"
