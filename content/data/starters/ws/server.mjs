// ws 8: plain WebSockets, nothing between you and the protocol. Needs Node.js 24 or newer (SQLite is built in).
// Install: npm install ws@8
// Run:     node server.mjs        then: curl 'http://localhost:3000/history?room=lobby'
// In the page: const socket = new WebSocket('ws://localhost:3000/?room=lobby'); socket.send('hello');
import { createServer } from "node:http";
import { DatabaseSync } from "node:sqlite";
import { WebSocket, WebSocketServer } from "ws";

const db = new DatabaseSync(process.env.DATABASE ?? ":memory:");
db.exec(
  "CREATE TABLE IF NOT EXISTS messages (id INTEGER PRIMARY KEY, room TEXT NOT NULL, text TEXT NOT NULL)",
);
const add = db.prepare("INSERT INTO messages (room, text) VALUES (?, ?)");
const history = db.prepare(
  "SELECT id, text FROM messages WHERE room = ? ORDER BY id LIMIT 200",
);
const roomOf = (request) =>
  new URL("http://localhost/" + request.url.slice(1)).searchParams.get("room") ?? "lobby";

const http = createServer((request, response) => {
  if (!request.url.startsWith("/history")) return response.writeHead(404).end();
  const rows = history.all(roomOf(request));
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(JSON.stringify(rows));
});

const sockets = new WebSocketServer({ server: http, maxPayload: 16 * 1024 });
sockets.on("connection", (socket, request) => {
  socket.room = roomOf(request);
  socket.alive = true;
  socket.on("pong", () => (socket.alive = true));
  socket.on("error", console.error);
  socket.on("message", (data, isBinary) => {
    if (isBinary) return socket.close(1003, "text only");
    const text = data.toString();
    const message = JSON.stringify({
      id: Number(add.run(socket.room, text).lastInsertRowid),
      text,
    });
    for (const other of sockets.clients) {
      if (other.room === socket.room && other.readyState === WebSocket.OPEN)
        other.send(message);
    }
  });
});

// ws leaves this to you: a connection that does not answer a ping within half a minute is gone.
setInterval(() => {
  for (const socket of sockets.clients) {
    if (!socket.alive) socket.terminate();
    socket.alive = false;
    socket.ping();
  }
}, 30_000).unref();

const port = Number(process.env.PORT ?? 3000);
http.listen(port, () => console.log(`listening on http://localhost:${port}`));
