// Live dashboard, the Node.js half: one page and one stream of figures for everybody who looks. Needs Redis.
// Install: npm install redis@6
// Run:     node dashboard.mjs     and, beside it, pipeline.py       then open http://localhost:3000
import { createServer } from "node:http";
import { createClient } from "redis";

const page = `<!doctype html><meta charset="utf-8"><title>Response times</title>
<h1>Response times, last minute</h1>
<p aria-live="polite"><output id="figures">waiting for figures</output></p>
<script>
  const stream = new EventSource('/stream'); // the browser reconnects by itself
  stream.onmessage = ({ data }) => {
    const { count, p50, p95, at } = JSON.parse(data);
    const when = new Date(at * 1000).toLocaleTimeString();
    figures.textContent = when + ': ' + count + ' requests, median ' + p50 + ' ms, 95% within ' + p95 + ' ms';
  };
</script>`;

const bus = createClient({
  url: process.env.REDIS_URL ?? "redis://localhost:6379",
});
bus.on("error", (error) => console.error("redis:", error.message));
await bus.connect();

const watchers = new Set();
const subscriber = bus.duplicate(); // a connection that subscribes can do nothing else
subscriber.on("error", (error) => console.error("redis:", error.message));
await subscriber.connect();
await subscriber.subscribe("dashboard", (figures) => {
  for (const response of watchers) {
    // Figures grow old: a watcher that reads slowly misses one instead of filling the memory.
    if (response.writableLength < 64 * 1024)
      response.write(`data: ${figures}\n\n`);
  }
});

const server = createServer(async (request, response) => {
  if (request.url !== "/stream") {
    return response
      .writeHead(200, { "content-type": "text/html; charset=utf-8" })
      .end(page);
  }
  response.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
  });
  response.flushHeaders();
  watchers.add(response);
  response.on("close", () => watchers.delete(response));
  const latest = await bus.get("dashboard:latest").catch(() => null);
  if (latest && !response.destroyed) response.write(`data: ${latest}\n\n`);
});

const port = Number(process.env.PORT ?? 3000);
server.listen(port, () => console.log(`listening on http://localhost:${port}`));
