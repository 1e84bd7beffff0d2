# Live dashboard, the Python half: reads events, computes windows, publishes the newest figures. Needs Redis.
# Install: pip install "redis>=8"
# Run:     python3 pipeline.py         and, beside it, dashboard.mjs
# Here a generator stands in for the source; pandas, Polars or NumPy take over where the windows grow.
import json
import os
import random
import statistics
import time
from collections import deque
from collections.abc import Iterator

import redis

REDIS = os.environ.get("REDIS_URL", "redis://localhost:6379/0")
WINDOW = 60.0  # seconds that a figure looks back
EVERY = 1.0  # seconds between two publications: people cannot read faster


def events() -> Iterator[tuple[float, float]]:
    """Yields (time, response time in ms), about a hundred a second."""
    while True:
        time.sleep(random.expovariate(100))
        yield time.time(), random.lognormvariate(4, 0.5)


def summarise(values: list[float]) -> dict[str, float]:
    cuts = statistics.quantiles(values, n=100)
    return {"count": len(values), "p50": round(cuts[49], 1), "p95": round(cuts[94], 1)}


def main() -> None:
    """Keeps one window and publishes its figures until it is stopped."""
    bus = redis.Redis.from_url(REDIS)
    window: deque[tuple[float, float]] = deque()
    published = time.time()
    for now, value in events():
        window.append((now, value))
        while window[0][0] < now - WINDOW:
            window.popleft()
        if now - published < EVERY or len(window) < 2:
            continue
        published = now
        figures = json.dumps({"at": now, **summarise([v for _, v in window])})
        # Kept for whoever comes later, and pushed to whoever is here. Both or neither.
        with bus.pipeline(transaction=True) as both:
            both.set("dashboard:latest", figures, ex=int(WINDOW)).publish("dashboard", figures).execute()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        pass
