#!/usr/bin/env bash
# autocannon 9.0.0 (npm, Node.js 20) with -a, a number of requests, ends with the
# next whole second and divides by that: two requests side by side that take a
# tenth of a second are reported as 2 a second over 1.0 seconds, where it is
# about 20. Two servers, one ten times faster, have the same "average".
set -euo pipefail
dir=$(mktemp -d)
server=
trap 'kill $server 2>/dev/null || true; rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts autocannon@9.0.0 >/dev/null
cat >server.mjs <<'J'
import http from 'node:http'
const server = http.createServer((request, reply) => {
  setTimeout(() => reply.end('done'), Number(request.url.slice(1)))
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
J
node server.mjs >port & server=$!
until [ -s port ]; do sleep 0.1; done

for wait in 10 100; do
	npx autocannon -a 2 -c 2 -j "http://127.0.0.1:$(cat port)/$wait" 2>/dev/null |
		node -p 'const r = JSON.parse(require("fs").readFileSync(0))
;`average ${r.requests.average} a second over ${Math.floor(r.duration)} s`'
done | tee got
[ "$(sort -u got)" = 'average 2 a second over 1 s' ]
