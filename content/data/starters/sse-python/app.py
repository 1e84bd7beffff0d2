# Server-Sent Events with FastAPI: a reply that reaches the page word by word.
# Install: pip install "fastapi[standard]>=0.135"
# Run:     fastapi dev app.py     then: curl -N 'http://localhost:8000/reply?question=hello'
# In the page: const stream = new EventSource('/reply?question=hello');
#              stream.addEventListener('word', ({ data }) => { output.textContent += JSON.parse(data) });
#              stream.addEventListener('end', () => stream.close()); // or the browser asks again
import asyncio
import re
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import FastAPI, Query
from fastapi.sse import EventSourceResponse, ServerSentEvent

app = FastAPI(title="Reply")


async def reply(question: str) -> AsyncIterator[str]:
    """Stands in for a model: yields a reply in pieces."""
    for word in re.split(r"(?<= )", f"You asked: {question}"):
        await asyncio.sleep(0.05)
        yield word


# When the page is closed the generator is cancelled at its await, and with it the call to the model.
@app.get("/reply", response_class=EventSourceResponse)
async def words(
    question: Annotated[str, Query(min_length=1, max_length=1000)],
) -> AsyncIterator[ServerSentEvent]:
    async for word in reply(question):
        yield ServerSentEvent(event="word", data=word)
    yield ServerSentEvent(event="end", data={})
