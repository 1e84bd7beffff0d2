#!/usr/bin/env bash
# Prism 5.14.2 (@stoplight/prism-cli, npm, Node.js 20), mock server and checker of
# contracts, knows OpenAPI 3.1, whose schemas are JSON Schema 2020-12 by default. It
# checks them by draft 7 unless the document says jsonSchemaDialect: a list that
# prefixItems allows is refused, as "items: false" forbade all, while
# unevaluatedProperties and dependentRequired count for nothing. Nothing is logged.
set -euo pipefail
dir=$(mktemp -d)
server=
trap 'kill $server 2>/dev/null || true; rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts --prefix . @stoplight/prism-cli@5.14.2 >/dev/null 2>&1
cat >default.yaml <<'Y'
openapi: 3.1.0
info: {title: Tables, version: "1"}
paths:
  /tables:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                place: {type: array, prefixItems: [{type: integer}], items: false}
                day: {type: string}
                time: {type: string}
              dependentRequired: {day: [time]}
              unevaluatedProperties: false
      responses:
        "204": {description: Taken}
Y
{ echo 'jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema'; cat default.yaml; } >named.yaml
cat >ask.mjs <<'J'
const [name, port] = process.argv.slice(2);
for (const body of [{ place: [1] }, { guests: 2 }, { day: "Monday" }]) {
  const reply = await fetch(`http://127.0.0.1:${port}/tables`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  console.log(name, JSON.stringify(body), reply.status);
}
J

for name in default named; do
	port=$(node -p 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close() }); ""' | tr -d '[:space:]')
	timeout 120 node node_modules/@stoplight/prism-cli/dist/index.js mock -p "$port" $name.yaml >$name.log 2>&1 & server=$!
	until grep -q 'listening' $name.log; do kill -0 $server; sleep 0.2; done
	node ask.mjs $name "$port"
	kill $server
	wait $server 2>/dev/null || true
done >got
cat got
diff got - <<'W'
default {"place":[1]} 422
default {"guests":2} 204
default {"day":"Monday"} 204
named {"place":[1]} 204
named {"guests":2} 422
named {"day":"Monday"} 422
W
