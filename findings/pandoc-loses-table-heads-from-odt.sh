#!/usr/bin/env bash
# pandoc 3.6.1 (pypandoc_binary 1.15 from PyPI, Python 3.11) writes a table to ODT
# with its head, and reads ODT without heads of tables: the words in them are gone,
# in tables of its own as well, without a warning. Through DOCX they come back.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pypandoc_binary==1.15
pandoc=$(find v -path '*pypandoc/files/pandoc' -type f)
"$pandoc" --version | grep -qx 'pandoc 3\.6\.1'
printf '| Criterion | Weight |\n|---|---|\n| Speed | 3 |\n' >table.md
for format in odt docx; do
	"$pandoc" table.md -o "table.$format"
done
v/bin/python -c 'import zipfile; print(zipfile.ZipFile("table.odt").read("content.xml").decode())' >content.xml
grep -q Criterion content.xml

got=$(for format in odt docx; do
	echo "$format:" $("$pandoc" --fail-if-warnings -t plain "table.$format" | tr -d -)
done)
printf '%s\n' "$got"
[ "$got" = 'odt: Speed 3
docx: Criterion Weight Speed 3' ]
