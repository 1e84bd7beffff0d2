// Gateway and workers, the Node.js half: takes requests, queues the heavy part, answers at once. Needs Redis.
// Install: npm install fastify@5 bullmq@6 ioredis@6
// Run:     node gateway.mjs       and, beside it, worker.py (it says how)
// Then:    curl -X POST localhost:3000/jobs -H 'content-type: application/json' -d '{"values":[3,1,4,1,5]}'
//          curl localhost:3000/jobs/1
import { Queue } from "bullmq";
import Fastify from "fastify";

const connection = {
  host: process.env.REDIS_HOST ?? "127.0.0.1",
  port: Number(process.env.REDIS_PORT ?? 6379),
};
const queue = new Queue("statistics", {
  connection,
  defaultJobOptions: {
    attempts: 3,
    backoff: { type: "exponential", delay: 1000 },
    removeOnComplete: { age: 3600 },
    removeOnFail: { age: 86_400 },
  },
});

const app = Fastify({ logger: true, bodyLimit: 1_000_000 });
const body = {
  type: "object",
  required: ["values"],
  additionalProperties: false,
  properties: {
    values: {
      type: "array",
      minItems: 2,
      maxItems: 10_000,
      items: { type: "number" },
    },
  },
};

// A queue that only grows must not take the gateway with it: beyond this many waiting jobs it says so.
const most = Number(process.env.MOST_WAITING ?? 1000);

app.post("/jobs", { schema: { body } }, async (request, reply) => {
  if ((await queue.getWaitingCount()) >= most) {
    return reply
      .code(503)
      .header("retry-after", "10")
      .send({ error: "too many jobs are waiting" });
  }
  // The version is part of the contract: the worker refuses a job that it does not understand.
  const job = await queue.add("summary", {
    version: 1,
    request: request.id,
    values: request.body.values,
  });
  return reply
    .code(202)
    .header("location", `/jobs/${job.id}`)
    .send({ id: job.id });
});

app.get("/jobs/:id", async (request, reply) => {
  const job = await queue.getJob(request.params.id);
  if (!job) return reply.code(404).send({ error: "no such job" });
  return {
    state: await job.getState(),
    result: job.returnvalue,
    reason: job.failedReason,
  };
});

app.addHook("onClose", () => queue.close());
process.on("SIGTERM", () => app.close());
await app.listen({
  port: Number(process.env.PORT ?? 3000),
  host: process.env.HOST ?? "127.0.0.1",
});
