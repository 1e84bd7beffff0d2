#!/usr/bin/env bash
# nodejs-polars 0.25.2 and 0.26.1 (npm 11.19) say that they run on Node.js 20 or
# newer, and install on Node.js 20 without an error, and without a warning unless
# npm is asked to be verbose. They cannot be imported then: their core, an optional
# package for each platform, wants Node.js 22, and npm passes over an optional
# package that does not fit.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
version=0.26.1
npm install --no-save "nodejs-polars@$version"
whole=$(npm view "nodejs-polars@$version" engines.node)
core=$(npm view "nodejs-polars-linux-x64-gnu@$version" engines.node)
echo "nodejs-polars wants Node.js $whole, its core for Linux $core"
[ "$whole" != "$core" ]
if [ "$(node -p 'process.versions.node.split(".")[0]')" = 20 ]; then
	{ node -e 'require("nodejs-polars")' 2>&1 || true; } | grep '^Error: Cannot find module'
fi
