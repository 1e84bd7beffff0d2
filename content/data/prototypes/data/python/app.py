# Data work: an untidy export is cleaned, joined and grouped with Polars.
# Run: PORT=8000 .venv/bin/python app.py     then: curl 'http://localhost:8000/report?country=de'
import json
import os
import re
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import polars as pl


def generator() -> Callable[[int], int]:
    """Makes numbers for exports that are made and not stored: the same seed gives the same rows in both languages."""
    state = 20261130

    def below(limit: int) -> int:
        nonlocal state
        state = (state * 1103 + 12345) % 1048576
        return state // 16% limit

    return below


def orders(count: int) -> bytes:
    """Days in two styles, amounts in three, some missing, and every fiftieth row twice."""
    below = generator()
    rows = ["id,day,customer,amount"]
    for number in range(1, count + 1):
        month, day = f"{1 + below(12):02}", f"{1 + below(28):02}"
        date = f"{day}.{month}.2026" if below(3) == 0 else f"2026-{month}-{day}"
        customer = f"c{below(520)}"
        euros, cents = 5 + below(400), f"{below(100):02}"
        amount = [f"{euros}.{cents}", f'"{euros},{cents}"', f"{euros}.{cents} EUR", ""][below(4)]
        rows.append(f"{number},{date},{customer},{amount}")
        if number % 50 == 0:
            rows.append(rows[-1])
    return "\n".join(rows).encode()


def customers(count: int) -> bytes:
    below = generator()
    rows = [f"c{number},{['at', 'ch', 'de', 'fr', 'it'][below(5)]}" for number in range(count)]
    return "\n".join(["customer,country", *rows]).encode()


ORDERS, CUSTOMERS = orders(20000), customers(500)


def report(country: str) -> list[dict[str, object]]:
    day = pl.col("day")
    month = (
        pl.when(day.str.contains(".", literal=True))
        .then(pl.concat_str(day.str.slice(6, 4), day.str.slice(3, 2), separator="-"))
        .otherwise(day.str.slice(0, 7))
    )
    return (
        pl.read_csv(ORDERS, infer_schema=False)  # every column is text
        .unique(subset="id", keep="first", maintain_order=True)
        .filter(pl.col("amount").is_not_null())
        .with_columns(month=month, cents=pl.col("amount").str.replace_all("[^0-9]", "").cast(pl.Int64))
        .join(pl.read_csv(CUSTOMERS, infer_schema=False), on="customer", how="inner")
        .filter(pl.col("country") == country)
        .group_by("month")
        .agg(pl.col("id").count().alias("orders"), pl.col("cents").sum())
        .sort("month")
        .to_dicts()
    )


def answer(path: str) -> tuple[int, object]:
    url = urlsplit(path)
    if url.path == "/health":
        return 200, {"ready": True}
    if url.path != "/report":
        return 404, {"error": "there is nothing here"}
    country = parse_qs(url.query).get("country", [""])[0]
    if not re.fullmatch("[a-z]{2}", country):
        return 400, {"error": "give a country of two small letters"}
    return 200, report(country)


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
