# FastAPI: one endpoint with checked input and output and one parametrised query. SQLite is part of Python.
# Install: pip install "fastapi[standard]>=0.135"
# Run:     fastapi dev app.py     then: curl 'http://localhost:8000/notes?author=ada'
# The description of the interface is at /docs. In production: fastapi run --workers 4 app.py
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Annotated

from fastapi import Depends, FastAPI, Query
from pydantic import BaseModel

DATABASE = os.environ.get("DATABASE", "notes.db")
app = FastAPI(title="Notes")


class Note(BaseModel):
    id: int
    text: str


def connect() -> Iterator[sqlite3.Connection]:
    """Gives each request a connection of its own; it may be used and closed on another thread."""
    with closing(sqlite3.connect(DATABASE, check_same_thread=False)) as db:
        db.row_factory = sqlite3.Row
        yield db


Database = Annotated[sqlite3.Connection, Depends(connect)]
Author = Annotated[str, Query(min_length=1, max_length=100)]


# A plain def runs on a thread, so a blocking driver does not hold up the event loop.
# With an asynchronous driver this becomes async def.
@app.get("/notes")
def notes(author: Author, db: Database) -> list[Note]:
    rows = db.execute("SELECT id, text FROM notes WHERE author = ? ORDER BY id LIMIT 50", (author,))
    return [Note(**dict(row)) for row in rows]


with closing(sqlite3.connect(DATABASE)) as setup, setup:
    setup.execute(
        "CREATE TABLE IF NOT EXISTS notes"
        " (id INTEGER PRIMARY KEY, author TEXT NOT NULL, text TEXT NOT NULL)"
    )
    if setup.execute("SELECT count(*) FROM notes").fetchone()[0] == 0:
        setup.execute("INSERT INTO notes (author, text) VALUES (?, ?)", ("ada", "first note"))
