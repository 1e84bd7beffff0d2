# Live connections: rooms over WebSockets, in memory.
# Run: PORT=8000 .venv/bin/python app.py
# In a page: const socket = new WebSocket('ws://localhost:8000/?room=lobby&name=ada');
#            socket.onmessage = ({ data }) => console.log(data); socket.send('{"text": "hello"}');
import asyncio
import json
import os
import re
from collections import deque
from dataclasses import dataclass, field

import uvicorn
from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from fastapi.responses import JSONResponse

WORD = re.compile(r"[a-z0-9-]{1,32}")


@dataclass
class Room:
    id: int = 0
    history: deque[dict[str, object]] = field(default_factory=lambda: deque(maxlen=50))
    sockets: set[WebSocket] = field(default_factory=set)
    talking: asyncio.Lock = field(default_factory=asyncio.Lock)  # one message after the other


rooms: dict[str, Room] = {}
app = FastAPI(title="Live connections")


@app.exception_handler(404)
async def not_there(*_: object) -> JSONResponse:
    return JSONResponse({"error": "there is nothing here"}, 404)


@app.get("/health")
async def health() -> dict[str, bool]:
    return {"ready": True}


@app.get("/history")
async def history(room: str = "") -> JSONResponse:
    if not WORD.fullmatch(room):
        return JSONResponse({"error": "give a room"}, 400)
    return JSONResponse(list(rooms[room].history) if room in rooms else [])


def text_of(data: str) -> str | None:
    """Returns what somebody said, or None where it is no message."""
    try:
        message = json.loads(data)
    except ValueError:
        return None
    text = message.get("text") if isinstance(message, dict) else None
    return text if isinstance(text, str) and text else None


async def say(room: Room, line: str) -> None:
    for other in list(room.sockets):
        try:
            await other.send_text(line)
        except (RuntimeError, WebSocketDisconnect):  # it left meanwhile
            room.sockets.discard(other)


@app.websocket("/")
async def talk(socket: WebSocket, room: str = "", name: str = "") -> None:
    await socket.accept()
    if not WORD.fullmatch(room) or not WORD.fullmatch(name):
        await socket.send_json({"error": "give a room and a name"})
        await socket.close(1008)
        return
    here = rooms.setdefault(room, Room())
    here.sockets.add(socket)
    try:
        while True:
            text = text_of(await socket.receive_text())
            if text is None:
                await socket.send_json({"error": "send a text"})
                continue
            async with here.talking:
                here.id += 1
                message = {"id": here.id, "from": name, "text": text}
                here.history.append(message)
                await say(here, json.dumps(message, ensure_ascii=False))
    except WebSocketDisconnect:
        pass
    finally:
        here.sockets.discard(socket)


if __name__ == "__main__":
    # Compression costs 50 KiB for each connection, and the prototype beside this one does without it.
    uvicorn.run(app, port=int(os.environ.get("PORT", "8000")), log_level="warning", ws_max_size=16 * 1024,
                ws_per_message_deflate=False)
