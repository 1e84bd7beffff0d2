#!/usr/bin/env bash
# mkdocs-material 9.6.20 with MkDocs 1.6.1 (PyPI, Python 3.11) has a meaning of its
# own for "status" in front matter, a mark beside the page in the navigation. The
# status of a MADR record becomes the name of a CSS class as it stands: a
# deprecated record gets the theme's trash can, an accepted one an empty box, and
# "superseded by ADR-0007" is four classes, one of them "by".
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install mkdocs==1.6.1 mkdocs-material==9.6.20
mkdir docs
printf 'site_name: x\ntheme:\n  name: material\nnav:\n  - Home: index.md\n  - One: 1.md\n  - Two: 2.md\n  - Three: 3.md\n' >mkdocs.yml
printf '# Home\n' >docs/index.md
printf -- '---\nstatus: accepted\n---\n\n# One\n' >docs/1.md
printf -- '---\nstatus: deprecated\n---\n\n# Two\n' >docs/2.md
printf -- '---\nstatus: superseded by ADR-0007\n---\n\n# Three\n' >docs/3.md
v/bin/mkdocs build -q

classes=$(grep -o 'class="md-status [^"]*"' site/index.html | sort -u)
printf '%s\n' "$classes"
[ "$classes" = 'class="md-status md-status--accepted"
class="md-status md-status--deprecated"
class="md-status md-status--superseded by ADR-0007"' ]
grep -rqE 'md-status--deprecated(:after|::after)?[,{]' site/assets/stylesheets
if grep -rq 'md-status--accepted' site/assets/stylesheets; then exit 1; fi
