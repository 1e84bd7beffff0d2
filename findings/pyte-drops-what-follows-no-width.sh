#!/usr/bin/env bash
# pyte 0.8.2 (PyPI, Python 3.11), a terminal in memory, documents that characters
# without a width "do not affect screen state". One that is no combining accent,
# such as a zero-width space, a word joiner or a joiner between letters, makes it
# drop the rest of the text up to the next control character. Fed one character at
# a time it drops nothing, so what a test sees depends on how output was cut.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pyte==0.8.2 wcwidth==0.2.13
cat >feed.py <<'P'
import pyte

def shown(pieces):
    screen = pyte.Screen(30, 1)
    stream = pyte.Stream(screen)
    for piece in pieces:
        stream.feed(piece)
    return screen.display[0].rstrip()

for text in ["one\u200b two \x1b[1mthree", "one\u2060 two \x1b[1mthree", "one\u0301 two \x1b[1mthree"]:
    print(ascii(shown([text])), "|", ascii(shown(text)))
P

got=$(v/bin/python feed.py)
printf '%s\n' "$got"
[ "$got" = "'onethree' | 'one two three'
'onethree' | 'one two three'
'on\\xe9 two three' | 'on\\xe9 two three'" ]
