#!/usr/bin/env bash
# VitePress 1.6.4 (npm, Node.js 20) reads {{ }} in text as a program even where
# Markdown escapes it: "\{\{ 1 + 1 \}\}" is shown as 2, because the escapes are
# gone when Vue looks. Inside inline code it is run, too. Character references,
# "&#123;&#123; 2 + 2 &#125;&#125;", are shown as they stand.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save vitepress@1.6.4 >/dev/null
mkdir site
printf '# T\n\nA \\{\\{ 1 + 1 \\}\\} B &#123;&#123; 2 + 2 &#125;&#125; C `{{ 3 + 3 }}` D\n' >site/index.md
npx vitepress build site >/dev/null 2>&1

text=$(grep -o '<main.*</main>' site/.vitepress/dist/index.html | sed 's/<[^>]*>//g' | grep -o 'A .* D')
printf '%s\n' "$text"
[ "$text" = 'A 2 B {{ 2 + 2 }} C 6 D' ]
