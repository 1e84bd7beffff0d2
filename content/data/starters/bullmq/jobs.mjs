// BullMQ 6: an endpoint that answers at once and a worker that does the long part. Needs Node.js 24 or newer, and Redis.
// Install: npm install bullmq@6 ioredis@6
// Run:     node jobs.mjs worker   and, beside it:   node jobs.mjs
// Then:    curl -X POST 'http://localhost:3000/reports?author=ada'   and   curl 'http://localhost:3000/reports/1'
import { createServer } from "node:http";
import { DatabaseSync } from "node:sqlite";
import { Queue, Worker } from "bullmq";

const connection = {
  host: process.env.REDIS_HOST ?? "127.0.0.1",
  port: Number(process.env.REDIS_PORT ?? 6379),
};

if (process.argv[2] === "worker") {
  const db = new DatabaseSync(process.env.DATABASE ?? "notes.db");
  db.exec(
    "CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, author TEXT NOT NULL, text TEXT NOT NULL)",
  );
  const count = db.prepare(
    "SELECT count(*) AS notes FROM notes WHERE author = ?",
  );
  // A job can run twice after a crash, so it must be safe to repeat. What it returns is kept with the job.
  const worker = new Worker(
    "reports",
    async (job) => count.get(job.data.author),
    { connection, concurrency: 4 },
  );
  worker.on("failed", (job, error) => console.error(job?.id, error.message));
  process.on("SIGTERM", async () => {
    await worker.close(); // lets running jobs finish
    db.close();
  });
} else {
  const queue = new Queue("reports", {
    connection,
    defaultJobOptions: {
      attempts: 3,
      backoff: { type: "exponential", delay: 1000 },
      removeOnComplete: { age: 3600 },
      removeOnFail: { age: 86_400 },
    },
  });
  const send = (response, status, body) =>
    response
      .writeHead(status, { "content-type": "application/json" })
      .end(JSON.stringify(body));

  const server = createServer(async (request, response) => {
    try {
      const url = new URL("http://localhost/" + request.url.slice(1));
      if (request.method === "POST" && url.pathname === "/reports") {
        const job = await queue.add("count", {
          author: url.searchParams.get("author") ?? "",
        });
        return send(response, 202, { id: job.id });
      }
      const job = await queue.getJob(url.pathname.split("/").pop());
      if (!job) return send(response, 404, { error: "no such report" });
      send(response, 200, {
        state: await job.getState(),
        result: job.returnvalue,
      });
    } catch (error) {
      console.error(error);
      send(response, 503, { error: "the queue cannot be reached" });
    }
  });
  server.listen(Number(process.env.PORT ?? 3000));
}
