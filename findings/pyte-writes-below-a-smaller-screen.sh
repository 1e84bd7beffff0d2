#!/usr/bin/env bash
# pyte 0.8.2 (PyPI, Python 3.11), a terminal in memory, keeps the last lines when
# the screen loses some, but leaves the cursor where it was, below the last one.
# What a program then prints is nowhere in the display until its next line break.
# In the last column it shows a wide character, which makes the line one cell
# longer than the screen; terminals move it to the next line.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pyte==0.8.2 wcwidth==0.2.13
cat >feed.py <<'P'
import pyte, wcwidth
screen = pyte.Screen(6, 4)
stream = pyte.Stream(screen)
stream.feed("a\r\nb\r\nc\r\nd")
screen.resize(2, 6)
stream.feed("xyz")
print([line.rstrip() for line in screen.display], "cursor in line", screen.cursor.y + 1, "of", screen.lines)
screen = pyte.Screen(6, 2)
pyte.Stream(screen).feed("abcde\u4e2d")
print(wcwidth.wcswidth(screen.display[0]), "cells in", screen.columns, "columns")
P

got=$(v/bin/python feed.py)
printf '%s\n' "$got"
[ "$got" = "['c', 'd'] cursor in line 4 of 2
7 cells in 6 columns" ]
