// Model behind an interface, the Node.js half: accounts, limits and one uniform interface over the model.
// Install: npm install fastify@5 @fastify/rate-limit@11
// Run:     node api.mjs           and, beside it, model.py (it says how)
// Then:    curl localhost:3000/score -H 'content-type: application/json' -d '{"age_days":90,"orders":3,"returns":0}'
import { readFile } from "node:fs/promises";
import Fastify from "fastify";
import rateLimit from "@fastify/rate-limit";

const model = process.env.MODEL_URL ?? "http://127.0.0.1:8000";
const contract = JSON.parse(
  await readFile(new URL("contract.json", import.meta.url), "utf8"),
);
const patience = Number(process.env.MODEL_TIMEOUT_MS ?? 800);

const app = Fastify({ logger: true });
await app.register(rateLimit, { max: 60, timeWindow: "1 minute" });

// Input is checked here, so the model never sees what it cannot read; its reply is checked by the same contract.
const schema = { body: contract.request, response: { 200: contract.reply } };

app.post("/score", { schema }, async (request, reply) => {
  let answer;
  try {
    answer = await fetch(`${model}/v1/score`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-request-id": request.id,
      }, // one id through both logs
      body: JSON.stringify(request.body),
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    request.log.warn({ error: error.name }, "the model did not answer");
    return reply
      .code(503)
      .send({ error: "no score at the moment", retry: true });
  }
  if (!answer.ok) {
    request.log.error(
      { status: answer.status },
      "the model refused the request",
    );
    return reply.code(502).send({ error: "the model refused the request" });
  }
  return answer.json();
});

app.get("/health", async () => {
  const signal = AbortSignal.timeout(patience);
  const state = await fetch(`${model}/health`, { signal })
    .then((answer) => answer.json())
    .catch(() => ({}));
  return { ready: true, model: state.ready === true };
});

process.on("SIGTERM", () => app.close());
await app.listen({
  port: Number(process.env.PORT ?? 3000),
  host: process.env.HOST ?? "127.0.0.1",
});
