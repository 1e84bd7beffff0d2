#!/usr/bin/env bash
# Two people who give every item the same rating agree wholly; what libraries
# (PyPI, Python 3.11) make of it: krippendorff 0.9.0 raises ValueError, irrCAC
# 0.4.4 gives 1 by Gwet's coefficient, nan by Conger's and a ZeroDivisionError by
# Fleiss's, statsmodels 0.15.0 gives nan by Fleiss's. A program that shows "how
# far people agree" has to ask for this case itself, before the library.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install krippendorff==0.9.0 irrCAC==0.4.4 statsmodels==0.15.0
cat >agree.py <<'P'
import warnings
import krippendorff
import numpy
import pandas
from irrCAC.raw import CAC
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

warnings.simplefilter("ignore")
same = [[3, 3], [3, 3], [3, 3]]  # a row per item, a column per person

def show(name, value):
    try:
        print(name, value())
    except (ValueError, ZeroDivisionError) as error:
        print(name, type(error).__name__)

def irr(name):
    return lambda: float(getattr(CAC(pandas.DataFrame(same)), name)()["est"]["coefficient_value"])

show("krippendorff", lambda: krippendorff.alpha(numpy.transpose(same), level_of_measurement="ordinal"))
show("irrCAC Gwet", irr("gwet"))
show("irrCAC Conger", irr("conger"))
show("irrCAC Fleiss", irr("fleiss"))
show("statsmodels Fleiss", lambda: float(fleiss_kappa(aggregate_raters(numpy.array(same))[0])))
P

got=$(v/bin/python agree.py)
printf '%s\n' "$got"
[ "$got" = 'krippendorff ValueError
irrCAC Gwet 1.0
irrCAC Conger nan
irrCAC Fleiss ZeroDivisionError
statsmodels Fleiss nan' ]
