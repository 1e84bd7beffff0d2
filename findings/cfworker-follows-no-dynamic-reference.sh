#!/usr/bin/env bash
# @cfworker/json-schema 4.1.6 (npm, Node.js 20) supports JSON Schema 2020-12 and says
# that a small set of cases is left out. One is $dynamicRef, the keyword for schemas
# that contain themselves, as the schemas of JSON Schema and of OpenAPI 3.1 do: it is
# passed over in silence, and below the first level everything is valid. ajv 8.20.0
# finds the mistakes. $recursiveRef, its forerunner of 2019-09, is followed by both.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts --prefix . @cfworker/json-schema@4.1.6 ajv@8.20.0 >/dev/null
cat >validate.mjs <<'J'
import { Validator } from "@cfworker/json-schema";
import Ajv2019 from "ajv/dist/2019.js";
import Ajv2020 from "ajv/dist/2020.js";

const tree = (draft, anchor, reference) => ({
  $schema: `https://json-schema.org/draft/${draft}/schema`,
  $id: `https://example.com/${draft}`,
  ...anchor,
  type: "object",
  properties: { name: { type: "string" }, parts: { type: "array", items: reference } },
});
const trees = {
  "2019-09": [tree("2019-09", { $recursiveAnchor: true }, { $recursiveRef: "#" }), new Ajv2019()],
  "2020-12": [tree("2020-12", { $dynamicAnchor: "node" }, { $dynamicRef: "#node" }), new Ajv2020()],
};
for (const [draft, [schema, ajv]] of Object.entries(trees))
  for (const value of [{ name: 1 }, { parts: [{ name: 1 }] }, { parts: ["none"] }])
    console.log(draft, JSON.stringify(value), "cfworker", new Validator(schema, draft).validate(value).valid, "ajv", ajv.validate(schema, value));
J

node validate.mjs | tee got
diff got - <<'W'
2019-09 {"name":1} cfworker false ajv false
2019-09 {"parts":[{"name":1}]} cfworker false ajv false
2019-09 {"parts":["none"]} cfworker false ajv false
2020-12 {"name":1} cfworker false ajv false
2020-12 {"parts":[{"name":1}]} cfworker true ajv false
2020-12 {"parts":["none"]} cfworker true ajv false
W
