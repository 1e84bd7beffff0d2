#!/usr/bin/env bash
# vegeta 12.13.0 (Go) with a limit of workers does not send what was due while all
# were busy, and does not count it either: a second at 10 a second, with one worker
# and a target that takes half a second, is three requests and "success 100 %". The
# rate in the report is that of what was sent; what was asked for is nowhere.
set -euo pipefail
dir=$(mktemp -d)
server=
trap 'kill $server 2>/dev/null || true; chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
cd "$dir"
GOBIN=$dir GOPATH=$dir/go go install github.com/tsenart/vegeta/v12@v12.13.0 2>/dev/null
cat >server.mjs <<'J'
import http from 'node:http'
const server = http.createServer((request, reply) => setTimeout(() => reply.end('done'), 500))
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
J
node server.mjs >port & server=$!
until [ -s port ]; do sleep 0.1; done

echo "GET http://127.0.0.1:$(cat port)/" |
	./vegeta attack -duration 1s -rate 10 -workers 1 -max-workers 1 | ./vegeta report -type json >report.json
node -e 'const r = JSON.parse(require("fs").readFileSync("report.json"))
console.log(`asked for 10, sent ${r.requests}, success ${r.success * 100} %, errors ${r.errors.length}`)
process.exit(r.requests < 5 && r.success === 1 && r.errors.length === 0 ? 0 : 1)'
