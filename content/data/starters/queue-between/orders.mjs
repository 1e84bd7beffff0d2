// Queue between two systems, the Node.js half: takes orders and appends each to a stream.
// Needs Redis and Node.js 24 or newer.
// Install: npm install redis@6
// Run:     node orders.mjs        and, beside it, billing.py
// Then:    curl -X POST 'localhost:3000/orders?customer=ada&cents=1250'
//          curl 'localhost:3000/orders?customer=ada'
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { DatabaseSync } from "node:sqlite";
import { createClient } from "redis";

const db = new DatabaseSync(process.env.DATABASE ?? "orders.db");
db.exec(`CREATE TABLE IF NOT EXISTS orders (
  id TEXT PRIMARY KEY, customer TEXT NOT NULL, cents INTEGER NOT NULL, sent INTEGER NOT NULL DEFAULT 0)`);
const add = db.prepare(
  "INSERT INTO orders (id, customer, cents) VALUES (?, ?, ?)",
);
const open = db.prepare(
  "SELECT id, customer, cents FROM orders WHERE sent = 0 LIMIT 100",
);
const mark = db.prepare("UPDATE orders SET sent = 1 WHERE id = ?");
const list = db.prepare(
  "SELECT id, cents, sent FROM orders WHERE customer = ? ORDER BY rowid DESC LIMIT 50",
);

const bus = createClient({
  url: process.env.REDIS_URL ?? "redis://localhost:6379",
});
bus.on("error", (error) => console.error("redis:", error.message));
await bus.connect();

// The order is stored first and sent from the table, so neither a crash nor a queue that is away loses it.
// It may be sent twice; the other side knows each id only once.
async function send() {
  for (const { id, customer, cents } of open.all()) {
    const fields = { version: "1", id, customer, cents: String(cents) };
    await bus.xAdd("orders", "*", fields, {
      TRIM: { strategy: "MAXLEN", strategyModifier: "~", threshold: 100_000 },
    });
    mark.run(id);
  }
}
async function keepSending() {
  await send().catch((error) => console.error("not sent yet:", error.message));
  setTimeout(keepSending, 500);
}
keepSending();

const server = createServer((request, response) => {
  const { searchParams } = new URL("http://localhost/" + request.url.slice(1));
  const customer = searchParams.get("customer") ?? "";
  const answer = (status, body) =>
    response
      .writeHead(status, { "content-type": "application/json" })
      .end(JSON.stringify(body));
  if (request.method === "GET") return answer(200, list.all(customer));
  const cents = Number(searchParams.get("cents"));
  if (!customer || !Number.isSafeInteger(cents) || cents <= 0)
    return answer(400, { error: "give customer and cents" });
  const id = randomUUID();
  add.run(id, customer, cents);
  answer(202, { id });
});
server.listen(Number(process.env.PORT ?? 3000));
