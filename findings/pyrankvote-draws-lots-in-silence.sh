#!/usr/bin/env bash
# pyrankvote 2.0.6 (PyPI, Python 3.11) counts votes in order of preference, and by
# default lets second choices decide between equals. Where they are equal too, three
# for one and three for the other, it draws lots, elects one and reports no tie: the
# same ballots have one winner today and another tomorrow, and no call takes a seed.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pyrankvote==2.0.6
cat >count.py <<'P'
from pyrankvote import Ballot, Candidate, instant_runoff_voting

node, python = Candidate("Node.js"), Candidate("Python")
ballots = [Ballot([node, python])] * 3 + [Ballot([python, node])] * 3
results = [instant_runoff_voting([node, python], ballots) for _ in range(200)]
print(str(results[0]).replace("Python ", "either ").replace("Node.js", "either "))
print("elected in 200 counts:", sorted({result.get_winners()[0].name for result in results}))
P

v/bin/python count.py | sed 's/ *$//' | tee got
diff got - <<'W'
FINAL RESULT
Candidate      Votes  Status
-----------  -------  --------
either             3  Elected
either             3  Rejected

elected in 200 counts: ['Node.js', 'Python']
W
