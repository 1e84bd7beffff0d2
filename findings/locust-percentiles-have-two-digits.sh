#!/usr/bin/env bash
# locust 2.47.0 (PyPI, Python 3.11) rounds each response time above 100 ms to two
# digits before it makes percentiles of them: 1,149 ms is 1,100, and 10,499 is 10,000.
# If all answers take the same time, the 95th percentile is less than the least of
# them, where the median and the average beside it are right. A limit of 1,100 ms for
# p95 holds where every answer is over it; servers 9 % apart have the same p95.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install locust==2.47.0
cat >count.py <<'P'
from locust.stats import RequestStats

for took in (104, 1051, 1149, 10499):
    stats = RequestStats()
    for _ in range(100):
        stats.log_request("GET", "/", took, 10)
    total = stats.total
    print(f"each {took} ms: least {total.min_response_time}, median {total.median_response_time},"
          f" average {total.avg_response_time:.0f}, p95 {total.get_response_time_percentile(0.95)}")
P

v/bin/python count.py 2>/dev/null | tee got
diff got - <<'W'
each 104 ms: least 104, median 104, average 104, p95 100
each 1051 ms: least 1051, median 1051, average 1051, p95 1100
each 1149 ms: least 1149, median 1149, average 1149, p95 1100
each 10499 ms: least 10499, median 10499, average 10499, p95 10000
W
