#!/usr/bin/env bash
# keep-a-changelog 3.1.0 (npm), which reads a change log and writes it again,
# replaces the link of the first release by one in the form of one code host
# (/releases/tag/v1.0.0), whatever stood there, where the links of the other
# releases stay: a link that worked elsewhere leads nowhere afterwards.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts keep-a-changelog@3.1.0 >/dev/null
cat >CHANGELOG.md <<'M'
# Changelog

## [1.1.0] - 2026-11-01
### Added
- Sails.

## [1.0.0] - 2026-10-01
### Added
- Boats.

[1.1.0]: https://example.org/compare/v1.0.0...v1.1.0
[1.0.0]: https://example.org/downloads/v1.0.0
M

cat >write.mjs <<'J'
import { readFileSync } from 'node:fs'
import { parser } from 'keep-a-changelog'
console.log(parser(readFileSync('CHANGELOG.md', 'utf8')).toString())
J
got=$(node write.mjs | grep '^\[1')
printf '%s\n' "$got"
[ "$got" = '[1.1.0]: https://example.org/compare/v1.0.0...v1.1.0
[1.0.0]: https://example.org/releases/tag/v1.0.0' ]
