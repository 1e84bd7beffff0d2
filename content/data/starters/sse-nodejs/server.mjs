// Server-Sent Events with Hono 4: a reply that reaches the page word by word. Needs Node.js 22 or newer.
// Install: npm install hono@4 @hono/node-server@2
// Run:     node server.mjs        then: curl -N 'http://localhost:3000/reply?question=hello'
// In the page: const stream = new EventSource('/reply?question=hello');
//              stream.addEventListener('word', ({ data }) => { output.textContent += JSON.parse(data) });
//              stream.addEventListener('end', () => stream.close()); // or the browser asks again
import { setTimeout as pause } from "node:timers/promises";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";

// Stands in for a model: yields a reply in pieces, and ends when nobody reads any more.
async function* reply(question, signal) {
  for (const word of `You asked: ${question}`.split(/(?<= )/)) {
    await pause(50, undefined, { signal });
    yield word;
  }
}

const app = new Hono();

app.get("/reply", (context) => {
  const question = context.req.query("question");
  if (!question || question.length > 1000)
    return context.json({ error: "give a question of 1,000 characters at the most" }, 400);
  context.header("X-Accel-Buffering", "no"); // proxies like nginx would collect the words
  return streamSSE(
    context,
    async (stream) => {
      const left = new AbortController(); // the page was closed: stop paying for the rest of the reply
      stream.onAbort(() => left.abort());
      for await (const word of reply(question, left.signal))
        await stream.writeSSE({ event: "word", data: JSON.stringify(word) });
      await stream.writeSSE({ event: "end", data: "{}" });
    },
    async (error, stream) => {
      if (error.name === "AbortError") return;
      console.error(error);
      await stream.writeSSE({ event: "failed", data: "{}" });
    },
  );
});

const server = serve(
  { fetch: app.fetch, port: Number(process.env.PORT ?? 3000) },
  (info) => {
    console.log(`listening on http://localhost:${info.port}`);
  },
);
process.on("SIGTERM", () => server.close());
