#!/usr/bin/env bash
# log4brains 1.1.0 (npm, Node.js 20) reads the status from an item "- Status:" of
# a list and takes a record without one for accepted. A record in MADR's form,
# whose front matter says "rejected", and one in adr-tools' form with "Rejected"
# below "## Status", are both published as ACCEPTED, without a warning. Front
# matter also hides the list: with both, the list is not read either.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts log4brains@1.1.0 >/dev/null
mkdir -p docs/adr
printf '{}' >package.json
printf 'node_modules\n' >.gitignore
printf 'project:\n  name: Test\n  tz: Etc/UTC\n  adrFolder: ./docs/adr\n' >.log4brains.yml
printf -- '---\nstatus: rejected\n---\n\n# In front\n\nx\n' >docs/adr/20260101-front.md
printf '# Below a heading\n\n## Status\n\nRejected\n\n## Context\n\nx\n' >docs/adr/20260102-heading.md
printf -- '---\nlayout: page\n---\n\n# Both\n\n- Status: rejected\n\nx\n' >docs/adr/20260103-both.md
printf '# In a list\n\n- Status: rejected\n\nx\n' >docs/adr/20260104-list.md
git init -q .
git add -A
git -c user.name=x -c user.email=x@example.org commit -qm x

list=$(npx log4brains adr list --raw)
printf '%s\n' "$list"
[ "$list" = '20260101-front,ACCEPTED,,In front
20260102-heading,ACCEPTED,,Below a heading
20260103-both,ACCEPTED,,Both
20260104-list,REJECTED,,In a list' ]
