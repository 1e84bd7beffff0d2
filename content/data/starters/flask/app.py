# Flask 3: one endpoint with one parametrised query. SQLite is part of Python.
# Install: pip install "flask>=3.1"
# Run:     flask --app app run    then: curl 'http://localhost:5000/notes?author=ada'
# In production: pip install gunicorn, then gunicorn --workers 4 app:app
import os
import sqlite3

from flask import Flask, abort, g, jsonify, request

app = Flask(__name__)
DATABASE = os.environ.get("DATABASE", "notes.db")


def connect() -> sqlite3.Connection:
    """Gives the connection of this request and opens it when it is asked for first."""
    if "db" not in g:
        g.db = sqlite3.connect(DATABASE)
        g.db.row_factory = sqlite3.Row
    return g.db


@app.teardown_appcontext
def close(_error: BaseException | None) -> None:
    db = g.pop("db", None)
    if db is not None:
        db.close()


@app.get("/notes")
def notes():
    author = request.args.get("author", "")
    if not author:
        abort(400, "give an author, as in /notes?author=ada")
    # The value travels beside the statement, never inside it.
    rows = connect().execute(
        "SELECT id, text FROM notes WHERE author = ? ORDER BY id LIMIT 50", (author,)
    )
    return jsonify([dict(row) for row in rows])


def create() -> None:
    """Makes the table with one row, once."""
    with sqlite3.connect(DATABASE) as db:
        db.execute(
            "CREATE TABLE IF NOT EXISTS notes"
            " (id INTEGER PRIMARY KEY, author TEXT NOT NULL, text TEXT NOT NULL)"
        )
        if db.execute("SELECT count(*) FROM notes").fetchone()[0] == 0:
            db.execute("INSERT INTO notes (author, text) VALUES (?, ?)", ("ada", "first note"))


create()
