#!/usr/bin/env bash
# autocannon 9.0.0 (npm, Node.js 20) counts answers whose connection ends before
# their announced length nowhere: of ten requests sent, none is answered, and
# errors, timeouts, resets and non2xx are all 0. Only "sent" tells; what looks at
# errors alone passes.
set -euo pipefail
dir=$(mktemp -d)
server=
trap 'kill $server 2>/dev/null || true; rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts autocannon@9.0.0 >/dev/null
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

npx autocannon -a 10 -c 2 -j "http://127.0.0.1:$(cat port)/" >out.json 2>/dev/null
got=$(node -p 'const r = JSON.parse(require("fs").readFileSync("out.json"))
;`sent ${r.requests.sent}, answered ${r.requests.total}, errors ${r.errors}, timeouts ${r.timeouts}, resets ${r.resets}, non2xx ${r.non2xx}`')
printf '%s\n' "$got"
[ "$got" = 'sent 10, answered 0, errors 0, timeouts 0, resets 0, non2xx 0' ]
