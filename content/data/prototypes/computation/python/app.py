# Own computation: the closest of 2,000 names, by edit distance. Nothing to install.
# Run: PORT=8000 python3 app.py     then: curl 'http://localhost:8000/closest?name=katarina'
import json
import os
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

CONSONANTS = "bdfgklmnprst"
VOWELS = "aeiou"


def make_names(count: int) -> list[str]:
    """Makes the names, by a generator that both languages have: the same seed gives the same names."""
    state = 20261130

    def below(limit: int) -> int:
        nonlocal state
        state = (state * 1103 + 12345) % 1048576
        return state // 16% limit

    names = []
    for _ in range(count):
        syllables = 3 + below(3)
        names.append("".join(CONSONANTS[below(12)] + VOWELS[below(5)] for _ in range(syllables)))
    return names


def distance(a: str, b: str) -> int:
    """Counts the letters to change, add or take away to make one name of the other."""
    before = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        row = [i]
        for j, right in enumerate(b, 1):
            changed = before[j - 1] + (left != right)
            row.append(min(changed, before[j] + 1, row[j - 1] + 1))
        before = row
    return before[-1]


NAMES = make_names(2000)


def closest(name: str) -> dict[str, object]:
    steps, best = min(((distance(name, one), one) for one in NAMES), key=lambda pair: pair[0])
    return {"name": best, "distance": steps}


def answer(path: str) -> tuple[int, dict[str, object]]:
    url = urlsplit(path)
    if url.path == "/health":
        return 200, {"ready": True}
    if url.path != "/closest":
        return 404, {"error": "there is nothing here"}
    name = parse_qs(url.query).get("name", [""])[0]
    if not re.fullmatch("[a-z]{1,40}", name):
        return 400, {"error": "give a name of 1 to 40 small letters"}
    return 200, closest(name)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # keeps connections open
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        status, reply = answer(self.path)
        body = json.dumps(reply).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *about: object) -> None:
        pass  # a line for each request costs more than some requests


if __name__ == "__main__":
    port = int(os.environ.get("PORT", "8000"))
    print(f"listening on http://localhost:{port}", flush=True)
    ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()
