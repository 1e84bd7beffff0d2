// Socket.IO 4: rooms with a history, delivery acknowledged. Needs Node.js 24 or newer (SQLite is built in).
// Install: npm install socket.io@4
// Run:     node server.mjs        then: curl 'http://localhost:3000/history?room=lobby'
// In the page: const socket = io(); socket.emit('join', 'lobby'); socket.emit('say', 'lobby', 'hello', console.log);
import { createServer } from "node:http";
import { DatabaseSync } from "node:sqlite";
import { Server } from "socket.io";

const db = new DatabaseSync(process.env.DATABASE ?? ":memory:");
db.exec(
  "CREATE TABLE IF NOT EXISTS messages (id INTEGER PRIMARY KEY, room TEXT NOT NULL, text TEXT NOT NULL)",
);
const add = db.prepare("INSERT INTO messages (room, text) VALUES (?, ?)");
const since = db.prepare(
  "SELECT id, text FROM messages WHERE room = ? AND id > ? ORDER BY id LIMIT 200",
);
const isText = (value, most) =>
  typeof value === "string" && value !== "" && value.length <= most;

const http = createServer((request, response) => {
  const url = new URL("http://localhost/" + request.url.slice(1)); // never throws, whatever was asked for
  if (url.pathname !== "/history") return response.writeHead(404).end();
  const rows = since.all(url.searchParams.get("room") ?? "", 0);
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(JSON.stringify(rows));
});

const io = new Server(http, {
  maxHttpBufferSize: 100_000,
  connectionStateRecovery: {},
});
io.use((socket, next) => next()); // check who this is here: next(new Error('not allowed')) refuses the connection

io.on("connection", (socket) => {
  // A client that was away names the last message it saw and is sent what it missed. One that is said meanwhile
  // can come twice: the client drops an id that it has.
  socket.on("join", async (room, lastSeen = 0) => {
    if (!isText(room, 64) || !Number.isInteger(lastSeen)) return;
    await socket.join(room);
    for (const row of since.all(room, lastSeen))
      socket.emit("message", room, row);
  });
  socket.on("say", (room, text, done) => {
    if (!isText(room, 64) || !isText(text, 2000) || !socket.rooms.has(room))
      return;
    const id = Number(add.run(room, text).lastInsertRowid);
    io.to(room).emit("message", room, { id, text });
    if (typeof done === "function") done(id); // the sender knows that it is stored
  });
});

// With a second process add @socket.io/redis-adapter and sticky sessions at the load balancer.
const port = Number(process.env.PORT ?? 3000);
http.listen(port, () => console.log(`listening on http://localhost:${port}`));
