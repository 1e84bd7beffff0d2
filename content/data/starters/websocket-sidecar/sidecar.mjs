// WebSocket sidecar, the Node.js half: holds the connections and passes on what the product says. Needs Redis.
// Install: npm install ws@8 redis@6
// Run:     node sidecar.mjs       and, beside it, product.py; both with the same SIDECAR_SECRET
// In the page: new WebSocket('ws://localhost:3000/?ticket=' + ticket), the ticket from the product
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { createClient } from "redis";
import { WebSocket, WebSocketServer } from "ws";

const secret = process.env.SIDECAR_SECRET ?? "only for a try";

// A ticket is user.expiry.signature, signed by the product. Gives the user, or nothing.
function userOf(ticket) {
  const [user, expiry, signature = ""] = (ticket ?? "").split(".");
  const wanted = createHmac("sha256", secret)
    .update(`${user}.${expiry}`)
    .digest();
  const given = Buffer.from(signature, "hex");
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    return undefined;
  return Number(expiry) * 1000 > Date.now() ? user : undefined;
}

const listeners = new Map(); // user -> the sockets of that user
const http = createServer((request, response) =>
  response.end(JSON.stringify({ users: listeners.size })),
);
const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 });

http.on("upgrade", (request, socket, head) => {
  const user = userOf(
    new URL("http://localhost/" + request.url.slice(1)).searchParams.get("ticket"),
  );
  if (!user)
    return socket
      .on("error", console.error)
      .end("HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n");
  sockets.handleUpgrade(request, socket, head, (opened) => {
    const own = listeners.get(user) ?? listeners.set(user, new Set()).get(user);
    own.add(opened);
    opened.on("error", console.error);
    opened.on(
      "close",
      () => own.delete(opened) && own.size === 0 && listeners.delete(user),
    );
  });
});

// Nothing is stored here: any number of sidecars listen to the same channels.
const bus = createClient({
  url: process.env.REDIS_URL ?? "redis://localhost:6379",
});
bus.on("error", (error) => console.error("redis:", error.message)); // it reconnects by itself
await bus.connect();
await bus.pSubscribe("changes:*", (message, channel) => {
  for (const socket of listeners.get(channel.slice("changes:".length)) ?? []) {
    // A client that reads too slowly is let go and catches up when it is back.
    if (socket.bufferedAmount > 1_000_000) socket.terminate();
    else if (socket.readyState === WebSocket.OPEN) socket.send(message);
  }
});

const port = Number(process.env.PORT ?? 3000);
http.listen(port, () => console.log(`listening on http://localhost:${port}`));
