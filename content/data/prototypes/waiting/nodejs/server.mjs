// Requests in flight: every request waits for three slow calls at once.
// Run: PORT=3000 node server.mjs     then: curl 'http://localhost:3000/offer?item=17'
import { setTimeout as pause } from "node:timers/promises";
import Fastify from "fastify";

const port = Number(process.env.PORT ?? 3000);
// The slow service; without one this server plays it, too.
const upstream = process.env.UPSTREAM ?? `http://127.0.0.1:${port}/slow`;

const app = Fastify();
app.setNotFoundHandler((request, reply) =>
  reply.code(404).send({ error: "there is nothing here" }),
);
app.setErrorHandler((error, request, reply) =>
  reply
    .code(error.validation ? 400 : 502)
    .send({ error: error.validation ? error.message : "the service did not answer" }),
);

async function ask(what, item) {
  const answer = await fetch(`${upstream}/${what}?item=${item}`, {
    signal: AbortSignal.timeout(2000),
  });
  if (!answer.ok) throw new Error(`${what}: status ${answer.status}`);
  return (await answer.json()).value;
}

const schema = {
  querystring: {
    type: "object",
    required: ["item"],
    properties: { item: { type: "integer", minimum: 1 } },
  },
};

app.get("/offer", { schema }, async ({ query: { item } }) => {
  const [price, stock, rating] = await Promise.all(
    ["price", "stock", "rating"].map((what) => ask(what, item)),
  );
  return { item, price, stock, rating };
});

app.get("/health", async () => ({ ready: true }));

app.get("/slow/:what", async () => {
  await pause(100);
  return { value: 3 };
});

process.on("SIGTERM", () => process.exit(0));
await app.listen({ port, host: "127.0.0.1" });
console.log(`listening on http://localhost:${port}`);
