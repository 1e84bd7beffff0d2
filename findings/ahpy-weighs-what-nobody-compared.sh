#!/usr/bin/env bash
# AHPy 2.1 (PyPI, Python 3.11) fills in comparisons that are missing. Where they
# fall into two groups that nobody compared with each other, no answer follows
# from them, and the paper that AHPy cites for its method says so. AHPy gives
# weights to all, calls them perfectly consistent and warns of nothing: told that
# a is 3 times b and c 9 times d, it has c at more than twice a.
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
