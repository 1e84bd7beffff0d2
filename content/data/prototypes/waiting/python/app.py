# Requests in flight: every request waits for three slow calls at once.
# Run: PORT=8000 .venv/bin/python app.py     then: curl 'http://localhost:8000/offer?item=17'
import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import aiohttp
import uvicorn
from fastapi import FastAPI, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse

PORT = int(os.environ.get("PORT", "8000"))
# The slow service; without one this server plays it, too.
UPSTREAM = os.environ.get("UPSTREAM", f"http://127.0.0.1:{PORT}/slow")


@asynccontextmanager
async def life(app: FastAPI) -> AsyncIterator[None]:
    # One client for all requests, so that connections are kept; the usual limit of 100 of them is taken off.
    async with aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=2)
    ) as session:
        app.state.session = session
        yield


app = FastAPI(title="Requests in flight", lifespan=life)


@app.exception_handler(404)
async def not_there(*_: object) -> JSONResponse:
    return JSONResponse({"error": "there is nothing here"}, 404)


@app.exception_handler(RequestValidationError)
async def refused(_: Request, error: RequestValidationError) -> JSONResponse:
    return JSONResponse({"error": error.errors()[0]["msg"]}, 400)


@app.exception_handler(aiohttp.ClientError)
@app.exception_handler(TimeoutError)
async def failed(*_: object) -> JSONResponse:
    return JSONResponse({"error": "the service did not answer"}, 502)


async def ask(session: aiohttp.ClientSession, what: str, item: int) -> int:
    async with session.get(f"{UPSTREAM}/{what}", params={"item": item}, raise_for_status=True) as answer:
        return (await answer.json())["value"]


@app.get("/offer")
async def offer(request: Request, item: Annotated[int, Query(ge=1)]) -> dict[str, int]:
    session = request.app.state.session
    price, stock, rating = await asyncio.gather(*(ask(session, what, item) for what in ("price", "stock", "rating")))
    return {"item": item, "price": price, "stock": stock, "rating": rating}


@app.get("/health")
async def health() -> dict[str, bool]:
    return {"ready": True}


@app.get("/slow/{what}")
async def slow(what: str) -> dict[str, int]:
    await asyncio.sleep(0.1)
    return {"value": 3}


if __name__ == "__main__":
    uvicorn.run(app, port=PORT, log_level="warning")
