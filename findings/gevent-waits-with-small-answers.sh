#!/usr/bin/env bash
# gevent 26.9.0 (PyPI, Python 3.11): its WSGI server sends the head and the body of
# an answer apart, and leaves Nagle's algorithm on. On a connection that is kept, the
# body then waits until the client's system acknowledges the head, on Linux 40 ms: an
# answer of 10 bytes takes a hundred times as long as one of 100,000, which fills
# packets. gunicorn's workers with gevent switch Nagle off. A comparison of servers
# on one machine measures this and takes it for Python.
set -euo pipefail
dir=$(mktemp -d)
server=
trap 'kill $server 2>/dev/null || true; rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install gevent==26.9.0
cat >server.py <<'P'
from gevent.pywsgi import WSGIServer

def answer(environ, start_response):
    body = b"x" * int(environ["PATH_INFO"][1:])
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]

server = WSGIServer(("127.0.0.1", 0), answer, log=None)
server.start()
print(server.server_port, flush=True)
server.serve_forever()
P
v/bin/python server.py >port & server=$!
until [ -s port ]; do sleep 0.1; done
cat >ask.py <<'P'
import http.client, statistics, time

def median(size):
    connection = http.client.HTTPConnection("127.0.0.1", int(open("port").read()), timeout=10)
    took = []
    for _ in range(41):
        start = time.perf_counter()
        connection.request("GET", f"/{size}")
        assert len(connection.getresponse().read()) == size
        took.append(time.perf_counter() - start)
    return statistics.median(took) * 1000

small, large = median(10), median(100_000)
print(f"10 bytes: {small:.1f} ms, 100,000 bytes: {large:.1f} ms")
print("the small answer takes more than three times as long:", small > 3 * large)
P

v/bin/python ask.py | tee got
grep -q 'long: True' got
