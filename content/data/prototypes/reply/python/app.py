# A model's reply, passed on word by word.
# Run: PORT=8000 .venv/bin/python app.py     then: curl -N 'http://localhost:8000/reply?question=hello'
# In a page: const stream = new EventSource('/reply?question=hello');
#            stream.addEventListener('word', ({ data }) => { output.textContent += JSON.parse(data) });
#            stream.addEventListener('end', () => stream.close()); // or the browser asks again
import asyncio
import json
import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import aiohttp
import uvicorn
from fastapi import FastAPI, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent

PORT = int(os.environ.get("PORT", "8000"))
# The model; without one this server plays it, too.
UPSTREAM = os.environ.get("UPSTREAM", f"http://127.0.0.1:{PORT}/model")


@asynccontextmanager
async def life(app: FastAPI) -> AsyncIterator[None]:
    # One client for all requests; the usual limit of 100 connections is taken off.
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        app.state.session = session
        yield


app = FastAPI(title="Reply", lifespan=life)


@app.exception_handler(404)
async def not_there(*_: object) -> JSONResponse:
    return JSONResponse({"error": "there is nothing here"}, 404)


@app.exception_handler(RequestValidationError)
async def refused(*_: object) -> JSONResponse:
    return JSONResponse({"error": "give a question of 1,000 characters at the most"}, 400)


@app.get("/health")
async def health() -> dict[str, bool]:
    return {"ready": True}


async def pieces(session: aiohttp.ClientSession, question: str) -> AsyncIterator[str]:
    """Yields the pieces that the model writes. Its events are lines "data: {...}" with an empty line behind each."""
    asked = {"question": question, "stream": True}
    async with session.post(UPSTREAM, json=asked, raise_for_status=True) as answer:
        async for line in answer.content:
            if line.startswith(b"data: "):
                yield json.loads(line[6:])["delta"]


# When the page is closed the generator is cancelled at its await, and with it the call to the model.
@app.get("/reply", response_class=EventSourceResponse)
async def reply(
    request: Request, question: Annotated[str, Query(min_length=1, max_length=1000)]
) -> AsyncIterator[ServerSentEvent]:
    words = 0
    try:
        async for piece in pieces(request.app.state.session, question):
            words += 1
            yield ServerSentEvent(event="word", data=piece)
        yield ServerSentEvent(event="end", data={"words": words})
    except aiohttp.ClientError as error:
        print(error, flush=True)
        yield ServerSentEvent(event="failed", data={})


@app.post("/model", response_class=EventSourceResponse)
async def model() -> AsyncIterator[ServerSentEvent]:
    for word in re.split(r"(?<= )", "Nobody is asked here. " * 10):
        await asyncio.sleep(0.025)
        yield ServerSentEvent(data={"delta": word})


if __name__ == "__main__":
    uvicorn.run(app, port=PORT, log_level="warning")
