#!/usr/bin/env bash
# Python-Markdown 3.10 (PyPI, Python 3.11), which MkDocs renders with, lets a
# backslash escape 16 signs. CommonMark lets it escape every sign of ASCII: text
# escaped for that, \| or \~ or \$, is shown with its backslashes, and \<em> is
# an element behind a backslash. Character references are read by both.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install Markdown==3.10 markdown-it-py==4.0.0
cat >compare.py <<'P'
import markdown, markdown_it
other = markdown_it.MarkdownIt()
for text in [r"a \| b", r"a \~ b", r"a \$ b", r"a \<em>x\</em> b", r"a \* b", "a &#124; b"]:
    print(markdown.markdown(text), "|", other.render(text).strip())
P

got=$(v/bin/python compare.py)
printf '%s\n' "$got"
[ "$got" = '<p>a \| b</p> | <p>a | b</p>
<p>a \~ b</p> | <p>a ~ b</p>
<p>a \$ b</p> | <p>a $ b</p>
<p>a \<em>x\</em> b</p> | <p>a &lt;em&gt;x&lt;/em&gt; b</p>
<p>a * b</p> | <p>a * b</p>
<p>a &#124; b</p> | <p>a | b</p>' ]
[ "$(v/bin/python -c 'import markdown; print(len(markdown.Markdown().ESCAPED_CHARS))')" = 16 ]
