# Celery 5: slow work outside the request, repeated safely, and work on a timetable. Needs Redis.
# Install: pip install "celery[redis]>=5.7"
# Run:     celery --app tasks worker --beat --loglevel INFO      and, beside it:   python3 tasks.py ada
import os
import sqlite3
import sys
from contextlib import closing

from celery import Celery

DATABASE = os.environ.get("DATABASE", "notes.db")
REDIS = os.environ.get("REDIS_URL", "redis://localhost:6379/0")

app = Celery("tasks", broker=REDIS, backend=REDIS)
app.conf.update(
    task_acks_late=True,  # a task whose worker died is given out again
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,  # long tasks: take one at a time
    task_time_limit=300,
    result_expires=3600,
    beat_schedule={"hourly": {"task": "tasks.count_notes", "schedule": 3600, "args": ["ada"]}},
)


@app.task(
    autoretry_for=(sqlite3.OperationalError,),
    retry_backoff=True,
    retry_jitter=True,
    max_retries=5,
)
def count_notes(author: str) -> int:
    """Counts the notes of one author. May run twice for one call, so it only reads."""
    with closing(sqlite3.connect(DATABASE)) as db:
        db.execute(
            "CREATE TABLE IF NOT EXISTS notes"
            " (id INTEGER PRIMARY KEY, author TEXT NOT NULL, text TEXT NOT NULL)"
        )
        row = db.execute("SELECT count(*) FROM notes WHERE author = ?", (author,)).fetchone()
        return row[0]


if __name__ == "__main__":
    # Send names, ids and numbers; never objects, connections or files.
    result = app.send_task("tasks.count_notes", [sys.argv[1] if len(sys.argv) > 1 else "ada"])
    print("queued", result.id)
    print("notes", result.get(timeout=10))
