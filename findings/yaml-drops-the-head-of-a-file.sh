#!/usr/bin/env bash
# yaml 2.9.1 (npm, Node.js 20) gives the comment at the head of a file to the
# document, as its documentation says, only if the first key has no comment of its
# own. If it has, both become that key's: a licence above the file is gone when
# the key is deleted, and moves into the middle when the keys are sorted.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --prefix . yaml@2.9.1 >/dev/null
cat >edit.js <<'J'
const { parseDocument } = require("yaml");
const bare = "# Licence: MIT\n\nboats: 1\nbridges: 2\n";
for (const text of [bare, bare.replace("boats", "# About boats\nboats")]) {
  const document = parseDocument(text);
  console.log(document.commentBefore);
  document.contents.items.reverse();
  console.log(JSON.stringify(document.toString()));
  document.delete("boats");
  console.log(JSON.stringify(document.toString()));
}
J

node edit.js >got
cat got
diff got - <<'W'
 Licence: MIT
"# Licence: MIT\n\nbridges: 2\nboats: 1\n"
"# Licence: MIT\n\nbridges: 2\n"
null
"bridges: 2\n# Licence: MIT\n\n# About boats\nboats: 1\n"
"bridges: 2\n"
W
