#!/usr/bin/env bash
# adr 1.5.2 (npm, Node.js 20) shows as "Last Status" the last paragraph below
# "## Status", not the first. adr-tools, whose form it reads, writes there first
# the status and then what a record supersedes: an accepted record that supersedes
# another is listed as "Supercedes", whatever its status is.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts adr@1.5.2 >/dev/null
printf 'module.exports = () => {};\n' >node_modules/sharp/lib/index.js # only its pictures need it
mkdir -p docs/adr
printf '{"language":"en","path":"docs/adr/","prefix":"","digits":4}' >.adr.json
printf '# 1. Use boats\n\nDate: 2026-01-01\n\n## Status\n\nSuperceded by [2. Use bridges](0002-use-bridges.md)\n\n## Context\n\nx\n' \
	>docs/adr/0001-use-boats.md
printf '# 2. Use bridges\n\nDate: 2026-11-30\n\n## Status\n\nAccepted\n\nSupercedes [1. Use boats](0001-use-boats.md)\n\n## Context\n\nx\n' \
	>docs/adr/0002-use-bridges.md

list=$(npx adr list)
printf '%s\n' "$list"
grep -q '2\.Use bridges .*Supercedes' <<<"$list"
if grep -q Accepted <<<"$list"; then exit 1; fi
