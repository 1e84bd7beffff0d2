#!/usr/bin/env bash
# w3m 0.5.3, lynx 2.9.0dev and links2 2.28 (Debian 12) print what is in a drawing:
# of an inline SVG its <desc>, <text> and <metadata>, one behind the other without
# a blank, though not its <title>, which alone is meant to be read. They also print
# what is hidden, or is not there at all in other browsers: elements with
# hidden, a closed <details>, a <template>, a <dialog> that is not open.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for program in w3m lynx links2; do
	command -v "$program" >/dev/null || apt-get install -y --no-install-recommends w3m lynx links2 >/dev/null 2>&1
done
cat >page.html <<'H'
<p>BEFORE</p><svg role="img" width="9" height="9"><title>TITLE</title><desc>DESC</desc><text x="1" y="5">TEXT</text><metadata>META</metadata></svg>
<p hidden>HIDDEN</p><details><summary>MORE</summary>FOLDED</details><template>TEMPLATE</template><dialog>DIALOG</dialog><p>AFTER</p>
H

for program in w3m lynx links2; do
	got=$("$program" -dump page.html | tr -s '[:space:]' ' ' | sed 's/^ //; s/ $//')
	printf '%s: %s\n' "$program" "$got"
	[ "$(tr -d ' ' <<<"$got")" = BEFOREDESCTEXTMETAHIDDENMOREFOLDEDTEMPLATEDIALOGAFTER ]
done
