# Queue between two systems, the Python half: reads orders from the stream and bills each once. Needs Redis 6.2.
# Install: pip install "redis>=8"
# Run:     python3 billing.py          any number of times, and beside it orders.mjs
import os
import sqlite3
from contextlib import closing

import redis

REDIS = os.environ.get("REDIS_URL", "redis://localhost:6379/0")
DATABASE = os.environ.get("DATABASE", "billing.db")
STREAM, GROUP, ME = "orders", "billing", f"billing-{os.getpid()}"
PATIENCE = 30_000  # ms after which an order that another process took and dropped is taken over


def bill(db: sqlite3.Connection, fields: dict[str, str]) -> None:
    """Bills an order; the second time it changes nothing, because the id is known."""
    if fields["version"] != "1":
        raise ValueError(f"version {fields['version']!r} is not known here")
    with db:
        db.execute(
            "INSERT INTO bills (id, customer, cents) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
            (fields["id"], fields["customer"], int(fields["cents"])),
        )


def work(bus: redis.Redis, db: sqlite3.Connection) -> None:
    """Takes over what others dropped, then what is new, and confirms an order when it is stored."""
    dropped = bus.xautoclaim(STREAM, GROUP, ME, min_idle_time=PATIENCE, count=10)[1]
    fresh = bus.xreadgroup(GROUP, ME, {STREAM: ">"}, count=10, block=2000) or []
    for entry, fields in dropped + [item for _, items in fresh for item in items]:
        try:
            bill(db, fields)
        except (KeyError, ValueError) as error:
            bus.xadd("orders:refused", {**fields, "error": str(error)}, maxlen=10_000)
        bus.xack(STREAM, GROUP, entry)


def main() -> None:
    # A reply may take as long as the blocking read and a little more.
    bus = redis.Redis.from_url(REDIS, decode_responses=True, protocol=2, socket_timeout=10)
    try:
        bus.xgroup_create(STREAM, GROUP, id="0", mkstream=True)
    except redis.ResponseError as error:
        if "BUSYGROUP" not in str(error):
            raise
    with closing(sqlite3.connect(DATABASE)) as db:
        db.execute("CREATE TABLE IF NOT EXISTS bills (id TEXT PRIMARY KEY, customer TEXT, cents INTEGER)")
        while True:
            work(bus, db)


if __name__ == "__main__":
    main()
