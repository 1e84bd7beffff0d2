// Live connections: rooms over WebSockets, in memory.
// Run: PORT=3000 node server.mjs
// In a page: const socket = new WebSocket('ws://localhost:3000/?room=lobby&name=ada');
//            socket.onmessage = ({ data }) => console.log(data); socket.send('{"text": "hello"}');
import { createServer } from "node:http";
import { WebSocket, WebSocketServer } from "ws";

const word = /^[a-z0-9-]{1,32}$/;
const rooms = new Map();

function roomOf(name) {
  if (!rooms.has(name)) rooms.set(name, { id: 0, history: [], sockets: new Set() });
  return rooms.get(name);
}

function answer(url) {
  if (url.pathname === "/health") return [200, { ready: true }];
  if (url.pathname !== "/history") return [404, { error: "there is nothing here" }];
  const name = url.searchParams.get("room") ?? "";
  if (!word.test(name)) return [400, { error: "give a room" }];
  return [200, rooms.get(name)?.history ?? []];
}

const addressOf = (request) => new URL("http://localhost/" + request.url.slice(1)); // never throws, whatever was asked for

const http = createServer((request, response) => {
  const [status, body] = answer(addressOf(request));
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
});

// What somebody said, or null where it is no message.
function textOf(data) {
  try {
    const { text } = JSON.parse(data);
    return typeof text === "string" && text !== "" ? text : null;
  } catch {
    return null;
  }
}

const server = new WebSocketServer({ server: http, maxPayload: 16 * 1024 });
server.on("connection", (socket, request) => {
  const { searchParams } = addressOf(request);
  const [roomName, name] = [searchParams.get("room") ?? "", searchParams.get("name") ?? ""];
  socket.on("error", console.error); // without a listener it would end the process
  if (!word.test(roomName) || !word.test(name)) {
    socket.send(JSON.stringify({ error: "give a room and a name" }));
    return socket.close(1008);
  }
  const room = roomOf(roomName);
  room.sockets.add(socket);
  socket.alive = true;
  socket.on("pong", () => (socket.alive = true));
  socket.on("close", () => room.sockets.delete(socket));
  socket.on("message", (data) => {
    const text = textOf(data);
    if (text === null) return socket.send(JSON.stringify({ error: "send a text" }));
    const message = { id: ++room.id, from: name, text };
    room.history.push(message);
    if (room.history.length > 50) room.history.shift();
    const line = JSON.stringify(message);
    for (const other of room.sockets) if (other.readyState === WebSocket.OPEN) other.send(line);
  });
});

// ws leaves this to you: a connection that does not answer a ping is gone.
setInterval(() => {
  for (const socket of server.clients) {
    if (!socket.alive) socket.terminate();
    socket.alive = false;
    socket.ping();
  }
}, 20_000).unref();

const port = Number(process.env.PORT ?? 3000);
http.listen(port, "127.0.0.1", () => console.log(`listening on http://localhost:${port}`));
process.on("SIGTERM", () => process.exit(0));
