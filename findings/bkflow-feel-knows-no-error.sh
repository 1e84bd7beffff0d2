#!/usr/bin/env bash
# bkflow-feel 1.2.0 (PyPI, Python 3.11), the FEEL reader of bkflow-dmn, answers None
# for a function that it does not have, whether it is one of DMN's (floor, sum, max)
# or a slip of the pen: a rule that calls it just never holds. It reads no second
# operator of the same rank, "10 - 2 - 3", compares no whole number with a fraction,
# and matches() must match from the start, where DMN's finds a part.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install bkflow-feel==1.2.0
cat >feel.py <<'P'
from bkflow_feel.api import parse_expression

for text in ("count([1, 2])", "sum([1, 2])", "floor(1.5)", "cuont([1, 2])", "10 - 2", "10 - 2 - 3", "1.5 > 1.0", "1.5 > 1",
             'matches("foobar", "foo")', 'matches("foobar", "bar")'):
    try:
        print(text, "=", parse_expression(text, {}))
    except Exception as e:
        print(text, "raises", type(e).__name__)
P

v/bin/python feel.py 2>/dev/null | tee got
diff got - <<'W'
count([1, 2]) = 2
sum([1, 2]) = None
floor(1.5) = None
cuont([1, 2]) = None
10 - 2 = 8
10 - 2 - 3 raises UnexpectedToken
1.5 > 1.0 = True
1.5 > 1 raises ValidationError
matches("foobar", "foo") = True
matches("foobar", "bar") = False
W
