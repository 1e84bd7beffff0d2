#!/usr/bin/env bash
# pymcdm 1.4.0 (PyPI, Python 3.11) documents wsc, a similarity of two sets of
# weights, as between 0, different, and 1, the same. It multiplies by (1 - the least
# weight), where only dividing by it gives that range: for four criteria of equal
# weight the farthest there is, all weight on one criterion, is still 0.44 alike.
# Where the first set has no weight of zero, 0 cannot be reached.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pymcdm==1.4.0
cat >compare.py <<'P'
from pymcdm.correlations import wsc
equal, one = [0.25] * 4, [1.0, 0, 0, 0]
print(wsc(equal, one), wsc([0, 0, 0, 1.0], one))
far = sum(abs(a - b) for a, b in zip(equal, one))
print("divided:", 1 - far / (2 * (1 - min(equal))))
P

got=$(v/bin/python compare.py)
printf '%s\n' "$got"
[ "$got" = '0.4375 0.0
divided: 0.0' ]
