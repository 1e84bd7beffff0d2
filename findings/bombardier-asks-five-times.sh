#!/usr/bin/env bash
# bombardier 1.2.6 (Go) sends a GET that fails up to five times before it counts
# one failure: a server that is slower than --timeout gets 50 requests for -n 10,
# and the latency shown is about five times the time-out. A server that is too
# slow is thus loaded five times as much as one that is not.
set -euo pipefail
dir=$(mktemp -d)
server=
trap 'kill $server 2>/dev/null || true; chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
cd "$dir"
GOBIN=$dir GOPATH=$dir/go go install github.com/codesenberg/bombardier@v1.2.6 2>/dev/null
cat >server.mjs <<'J'
import http from 'node:http'
let seen = 0
const server = http.createServer((request, reply) => {
  if (request.url === '/seen') return reply.end(String(seen))
  seen++
  setTimeout(() => reply.end('done'), 3000)
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
J
node server.mjs >port & server=$!
until [ -s port ]; do sleep 0.1; done
url=http://127.0.0.1:$(cat port)

got=$(./bombardier -n 10 -c 2 -t 500ms -p r -o json "$url/")
seen=$(curl -s "$url/seen")
figures=$(node -p 'const r = JSON.parse(require("fs").readFileSync(0)).result
;`${r.others} ${Math.round(r.latency.mean / 1000)}`' <<<"$got")
read -r failed mean <<<"$figures"
printf 'counted %s failures, the server saw %s, mean latency %s ms\n' "$failed" "$seen" "$mean"
[ "$failed" = 10 ] && [ "$seen" = 50 ] && [ "$mean" -ge 2500 ]
