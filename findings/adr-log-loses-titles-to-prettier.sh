#!/usr/bin/env bash
# adr-log 2.2.0 (npm, Node.js 20), which MADR recommends, takes the first line
# behind front matter for the title. Prettier 3.6.2 puts a blank line there when
# there is none, and MADR's own template has one: the index then has a link
# without a title for every record. Without the blank line the title is found.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts adr-log@2.2.0 prettier@3.6.2 >/dev/null
mkdir adr
printf -- '---\nstatus: accepted\n---\n# Use boats\n\nWe do.\n' >adr/0001-use-boats.md

before=$(npx adr-log -d adr | grep 'ADR-0001')
npx prettier --no-config --log-level silent --write adr/0001-use-boats.md
after=$(npx adr-log -d adr | grep 'ADR-0001')
printf '%s\n%s\n' "$before" "$after"
[ "$before" = '* [ADR-0001](0001-use-boats.md) - Use boats' ]
[[ $after =~ ^'* [ADR-0001](0001-use-boats.md) -'\ *$ ]]
