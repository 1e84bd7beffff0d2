#!/usr/bin/env bash
# WeasyPrint 66.0 (PyPI, Python 3.11) prints an inline SVG without the rules of the
# page's style sheet: a bar that a class colours is black, one with a fill
# attribute has its colour. And it numbers <ol start="5"> from 1, since start is
# one of the hints that it reads only with --presentational-hints.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install weasyprint==66.0 pypdf==6.1.0
printf '%s' '<style>rect.a { fill: #00ff00 }</style><svg width="100" height="20"><rect class="a" width="50" height="20"/>' \
	'<rect class="a" fill="#0000ff" x="50" width="50" height="20"/></svg><ol start="5"><li>item</li></ol>' >page.html
v/bin/weasyprint -q page.html plain.pdf
v/bin/weasyprint -q --presentational-hints page.html hinted.pdf
cat >read.py <<'P'
import re, sys, pypdf
page = pypdf.PdfReader(sys.argv[1]).pages[0]
text = page.extract_text()
drawn = page.get_contents().get_data().decode("latin-1")
for form in (page["/Resources"].get("/XObject") or {}).values():
    drawn += form.get_object().get_data().decode("latin-1")
colours = re.findall(r"^([\d. ]+) rg$", drawn, re.M)
print(re.search(r"\d", text)[0], "green" if "0 1 0" in colours else "no green", "blue" if "0 0 1" in colours else "no blue")
P

plain=$(v/bin/python read.py plain.pdf)
hinted=$(v/bin/python read.py hinted.pdf)
printf '%s\n%s\n' "$plain" "$hinted"
[ "$plain" = '1 no green blue' ]
[ "$hinted" = '5 no green blue' ]
