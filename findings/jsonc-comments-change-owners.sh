#!/usr/bin/env bash
# jsonc-parser 3.3.1 (npm, Node.js 20) changes JSON with comments by edits that
# leave the rest alone. A comment behind the last value stays at the end: a member
# or an element that is added takes the comment of the one before it, and when the
# last one is removed the one before it takes its comment and loses its own.
# Nothing is lost from sight, and every such comment tells of the wrong value.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts --prefix . jsonc-parser@3.3.1 >/dev/null
cat >edit.js <<'J'
const { applyEdits, modify } = require("jsonc-parser");
const text = '{\n  "boats": 1, // cheap\n  "bridges": 2 // dear\n}\n';
const options = { formattingOptions: { insertSpaces: true, tabSize: 2 } };
const edit = (path, value) => console.log(applyEdits(text, modify(text, path, value, options)));
edit(["tunnels"], 3);
edit(["bridges"], undefined);
J

node edit.js >got
cat got
diff got - <<'W'
{
  "boats": 1, // cheap
  "bridges": 2,
  "tunnels": 3 // dear
}

{
  "boats": 1 // dear
}

W
