#!/usr/bin/env bash
# changelog-parser 3.0.1 (npm) and keepachangelog 2.0.0 (PyPI, Python 3.11) both
# strip every star and dash from the start of an item in the Keep a Changelog
# form: "- **Breaking:** the keys moved" loses its first two stars and keeps the
# last. changelog-parser also drops the second line of a wrapped item and all
# nested ones; keepachangelog makes an item of each.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts changelog-parser@3.0.1 >/dev/null
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install keepachangelog==2.0.0
cat >CHANGELOG.md <<'M'
# Changelog

## [1.0.0] - 2026-10-01

### Added

- **Breaking:** the keys moved,
  all of them
- Boats:
  - with sails
M

node=$(node -e 'require("changelog-parser")("CHANGELOG.md").then(r => console.log(JSON.stringify(r.versions[0].parsed.Added)))')
python=$(v/bin/python -c 'import json, keepachangelog
print(json.dumps(keepachangelog.to_dict("CHANGELOG.md")["1.0.0"]["added"], separators=(",", ":")))')
printf '%s\n%s\n' "$node" "$python"
[ "$node" = '["Breaking:** the keys moved,","Boats:"]' ]
[ "$python" = '["Breaking:** the keys moved,","all of them","Boats:","with sails"]' ]
