#!/usr/bin/env bash
# adr 1.5.2 (npm, Node.js 20) takes the first line of a file for the title of a
# record. MADR 3 and 4 begin with front matter, so every record of theirs is
# listed as "1.---", and `adr update`, which renames files by their titles,
# turns 0001-use-boats.md into 0001-.md. A heading without "1. " before the title
# keeps its "#" in the list and a second hyphen in the name.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts adr@1.5.2 >/dev/null
printf 'module.exports = () => {};\n' >node_modules/sharp/lib/index.js # only its pictures need it
mkdir -p docs/adr
printf '{"language":"en","path":"docs/adr/","prefix":"","digits":4}' >.adr.json
printf -- '---\nstatus: accepted\ndate: 2026-11-30\n---\n\n# Use boats\n' >docs/adr/0001-use-boats.md
printf '# Use bridges\n\n## Status\n\nAccepted\n' >docs/adr/0002-use-bridges.md

list=$(npx adr list)
grep -q '1\.---' <<<"$list"
grep -q '2\.# Use bridges' <<<"$list"
update=$(npx adr update)
grep -qx '0001-use-boats.md -> 0001-.md' <<<"$update"
grep -qx '0002-use-bridges.md -> 0002--use-bridges.md' <<<"$update"
printf '%s\n%s\n' "$list" "$update"
