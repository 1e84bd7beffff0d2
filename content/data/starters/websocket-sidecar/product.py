# WebSocket sidecar, the Python half: the product decides and stores, then says what changed. Needs Redis.
# Install: pip install "flask>=3.1" "redis>=8"
# Run:     flask --app product run     and, beside it, sidecar.mjs; both with the same SIDECAR_SECRET
# Then:    curl 'localhost:5000/ticket?user=ada'           gives the page its ticket for the socket
#          curl -X POST localhost:5000/notes -d author=ada -d text=hello
import hashlib
import hmac
import json
import os
import sqlite3
import time
from contextlib import closing

import redis
from flask import Flask, abort, jsonify, request

DATABASE = os.environ.get("DATABASE", "notes.db")
SECRET = os.environ.get("SIDECAR_SECRET", "only for a try").encode()
app = Flask(__name__)
bus = redis.Redis.from_url(os.environ.get("REDIS_URL", "redis://localhost:6379/0"))

with closing(sqlite3.connect(DATABASE)) as setup, setup:
    setup.execute(
        "CREATE TABLE IF NOT EXISTS notes"
        " (id INTEGER PRIMARY KEY, author TEXT NOT NULL, text TEXT NOT NULL)"
    )


@app.get("/ticket")
def ticket():
    """Who may listen to what is decided here; the sidecar only checks the signature."""
    user = request.args.get("user", "")  # in the product: the user of the session
    if not user.isalnum():
        abort(400, "give a user")
    body = f"{user}.{int(time.time()) + 60}"
    return jsonify(ticket=f"{body}.{hmac.new(SECRET, body.encode(), hashlib.sha256).hexdigest()}")


@app.post("/notes")
def add():
    author, text = request.form.get("author", ""), request.form.get("text", "")
    if not author.isalnum() or not text:
        abort(400, "give an author and a text")
    with closing(sqlite3.connect(DATABASE)) as db, db:
        row = db.execute("INSERT INTO notes (author, text) VALUES (?, ?)", (author, text))
    # After the commit, and only a hint: whoever missed it reads the database again.
    try:
        bus.publish(f"changes:{author}", json.dumps({"kind": "note", "id": row.lastrowid}))
    except redis.RedisError:
        app.logger.warning("stored, but nobody was told")
    return jsonify(id=row.lastrowid), 201
