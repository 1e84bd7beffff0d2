#!/usr/bin/env bash
# log4brains 1.1.0 (npm, Node.js 20) ends with status 0 after a fatal error: a
# script or a workflow does not notice. In a repository without a commit, `adr
# list` prints " FATAL" with what Git said, lists no record, and succeeds.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts log4brains@1.1.0 >/dev/null
mkdir -p docs/adr
printf '{}' >package.json
printf 'project:\n  name: Test\n  tz: Etc/UTC\n  adrFolder: ./docs/adr\n' >.log4brains.yml
printf '# Use boats\n\n- Status: accepted\n\nx\n' >docs/adr/20260101-boats.md
git init -q .

status=0
output=$(npx log4brains adr list --raw 2>&1) || status=$?
printf '%s\nexit status %d\n' "$output" "$status"
grep -q 'FATAL .*does not have any commits yet' <<<"$output"
if grep -q boats <<<"$output"; then exit 1; fi
[ "$status" = 0 ]
