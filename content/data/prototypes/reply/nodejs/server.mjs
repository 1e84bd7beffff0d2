// A model's reply, passed on word by word.
// Run: PORT=3000 node server.mjs     then: curl -N 'http://localhost:3000/reply?question=hello'
// In a page: const stream = new EventSource('/reply?question=hello');
//            stream.addEventListener('word', ({ data }) => { output.textContent += JSON.parse(data) });
//            stream.addEventListener('end', () => stream.close()); // or the browser asks again
import { setTimeout as pause } from "node:timers/promises";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";

const port = Number(process.env.PORT ?? 3000);
// The model; without one this server plays it, too.
const upstream = process.env.UPSTREAM ?? `http://127.0.0.1:${port}/model`;

// Yields the pieces that the model writes. Its events are lines "data: {...}" with an empty line behind each.
async function* pieces(question, signal) {
  const answer = await fetch(upstream, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ question, stream: true }),
    signal,
  });
  if (!answer.ok) throw new Error(`the model: status ${answer.status}`);
  let rest = "";
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop();
    for (const line of lines)
      if (line.startsWith("data: ")) yield JSON.parse(line.slice(6)).delta;
  }
}

const app = new Hono();
app.notFound((context) =>
  context.json({ error: "there is nothing here" }, 404),
);

app.get("/health", (context) => context.json({ ready: true }));

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
      let words = 0;
      for await (const piece of pieces(question, left.signal)) {
        words++;
        await stream.writeSSE({ event: "word", data: JSON.stringify(piece) });
      }
      await stream.writeSSE({ event: "end", data: JSON.stringify({ words }) });
    },
    async (error, stream) => {
      if (error.name === "AbortError") return;
      console.error(error);
      await stream.writeSSE({ event: "failed", data: "{}" });
    },
  );
});

app.post("/model", (context) =>
  streamSSE(context, async (stream) => {
    for (const word of "Nobody is asked here. ".repeat(10).split(/(?<= )/)) {
      await pause(25);
      await stream.writeSSE({ data: JSON.stringify({ delta: word }) });
    }
  }),
);

serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, () =>
  console.log(`listening on http://localhost:${port}`),
);
process.on("SIGTERM", () => process.exit(0));
