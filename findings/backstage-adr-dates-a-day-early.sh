#!/usr/bin/env bash
# @backstage/plugin-adr-common 0.2.22 (npm, Node.js 20) reads the date in the
# front matter of a MADR record as midnight UTC and writes it in the zone of the
# machine: west of Greenwich every record is a day older than it says.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts --legacy-peer-deps @backstage/plugin-adr-common@0.2.22 >/dev/null
cat >read.cjs <<'J'
const { parseMadrWithFrontmatter } = require("@backstage/plugin-adr-common");
console.log(parseMadrWithFrontmatter("---\nstatus: accepted\ndate: 2026-11-30\n---\n\n# Use boats\n\n## Context and Problem Statement\n\nx\n").date);
J

for zone in UTC Asia/Tokyo America/Los_Angeles; do
	read -r "date_${zone//\//_}" < <(TZ=$zone node read.cjs)
done
printf 'UTC %s, Tokyo %s, Los Angeles %s\n' "$date_UTC" "$date_Asia_Tokyo" "$date_America_Los_Angeles"
[ "$date_UTC" = 2026-11-30 ]
[ "$date_Asia_Tokyo" = 2026-11-30 ]
[ "$date_America_Los_Angeles" = 2026-11-29 ]
