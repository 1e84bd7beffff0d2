#!/usr/bin/env bash
# AHPy 2.1 (PyPI, Python 3.11) fills in comparisons that are missing, and warns in
# its documentation of leaving out many. Where they fall into two groups that nobody
# compared with each other, none is best: the paper that it cites for the method has
# one solution only if all are connected. AHPy gives weights to all, calls them
# perfectly consistent and says no more: told that a is 3 times b and c 9 times d,
# it has c at more than twice a.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install AHPy==2.1
cat >weigh.py <<'P'
import ahpy
made = ahpy.Compare("x", {("a", "b"): 3, ("c", "d"): 9})
print({name: round(float(w), 3) for name, w in sorted(made.local_weights.items())}, "inconsistency", float(made.consistency_ratio))
P

got=$(v/bin/python -W error weigh.py)
printf '%s\n' "$got"
[ "$got" = "{'a': 0.259, 'b': 0.086, 'c': 0.59, 'd': 0.066} inconsistency 0.0" ]
