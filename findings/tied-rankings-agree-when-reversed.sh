#!/usr/bin/env bash
# pyrepo-mcda 0.1.15 (PyPI, Python 3.11) ranks tied alternatives 1, 2, 2, 3 and
# compares rankings by the short formula for Spearman's rho, which holds only
# without ties: a ranking and its reverse agree by 0.2 where SciPy says -1. The
# same formula with weights gives 0.04. Both it and pymcdm 1.4.0 have a Kendall's
# tau by which a ranking with a tie agrees with itself by 0.83 only.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pyrepo-mcda==0.1.15 pymcdm==1.4.0
cat >compare.py <<'P'
import numpy, pymcdm.correlations, pymcdm.helpers, scipy.stats
from pyrepo_mcda import correlations
from pyrepo_mcda.additions import rank_preferences

scores = numpy.array([9, 5, 5, 1])
ranks, reverse = rank_preferences(scores), rank_preferences(scores, reverse=False)
print("pyrepo-mcda", ranks, reverse)
print("rho", round(correlations.spearman(ranks, reverse), 4), "weighted", round(correlations.weighted_spearman(ranks, reverse), 4),
      "SciPy", round(scipy.stats.spearmanr(ranks, reverse).statistic, 4))
other = pymcdm.helpers.rankdata(scores, reverse=True)
print("tau", round(correlations.kendall(ranks, ranks), 4), "pymcdm", round(pymcdm.correlations.kendall_tau(other, other), 4),
      "SciPy", round(scipy.stats.kendalltau(ranks, ranks).statistic, 4))
P

got=$(v/bin/python compare.py)
printf '%s\n' "$got"
[ "$got" = 'pyrepo-mcda [1 2 2 3] [3 2 2 1]
rho 0.2 weighted 0.04 SciPy -1.0
tau 0.8333 pymcdm 0.8333 SciPy 1.0' ]
