#!/usr/bin/env bash
# html2text 2025.4.15 (PyPI, Python 3.11) makes Markdown of a page. It escapes a
# hyphen or a number that begins a paragraph, but not a number sign, which makes the
# paragraph a heading, nor a bar in the head of a table, after which the table is
# none. The second paragraph of an item leaves the list and cuts it in two.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install html2text==2025.4.15 markdown-it-py==4.0.0
cat >convert.py <<'P'
import html2text, markdown_it
read = markdown_it.MarkdownIt().enable("table")
for page in [
    "<p>- one</p>",
    "<p># one</p>",
    "<table><tr><th>a|b</th><th>c</th></tr><tr><td>1</td><td>2</td></tr></table>",
    "<ol><li><p>one</p><p>more</p></li><li><p>two</p></li></ol>",
]:
    print(page, "->", read.render(html2text.html2text(page)).replace("\n", ""))
P

v/bin/python convert.py >got
cat got
diff got - <<'W'
<p>- one</p> -> <p>- one</p>
<p># one</p> -> <h1>one</h1>
<table><tr><th>a|b</th><th>c</th></tr><tr><td>1</td><td>2</td></tr></table> -> <p>a|b| c<br />---|---<br />1| 2</p>
<ol><li><p>one</p><p>more</p></li><li><p>two</p></li></ol> -> <ol><li>one</li></ol><p>more</p><ol start="2"><li>two</li></ol>
W
