#!/usr/bin/env bash
# pySFeel 1.4.2 (PyPI, Python 3.11), the FEEL reader under pyDMNrules, joins "and"
# and "or" tighter than comparisons, where DMN has it the other way: "team > 1 and
# budget > 2" is null for a team of 9 and a budget of 3, "team < 9 or budget = 3" is
# false. Parentheses help. And a month before or after the end of a long one is the
# 28th, whatever the month has: 31 December less a month is 28 November.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pySFeel==1.4.2
cat >feel.py <<'P'
import pySFeel

feel = pySFeel.SFeelParser()
for text in ("team <- 9", "budget <- 3"):
    feel.sFeelParse(text)
for text in ("team > 1 and budget > 2", "(team > 1) and (budget > 2)", "team < 9 or budget = 3", "(team < 9) or (budget = 3)",
             'date("2026-12-31") - duration("P1M")', 'date("2026-03-31") + duration("P1M")', 'date("2026-03-30") + duration("P1M")'):
    status, value = feel.sFeelParse(text)
    print(text, "=", value, status.get("errors", ""))
P

v/bin/python feel.py | sed 's/ *$//' | tee got
diff got - <<'W'
team > 1 and budget > 2 = None
(team > 1) and (budget > 2) = True
team < 9 or budget = 3 = False
(team < 9) or (budget = 3) = True
date("2026-12-31") - duration("P1M") = 2026-11-28
date("2026-03-31") + duration("P1M") = 2026-04-28
date("2026-03-30") + duration("P1M") = 2026-04-30
W
