// Fastify 5: one endpoint with a schema and one parametrised query. Needs Node.js 24 or newer (SQLite is built in).
// Install: npm install fastify@5
// Run:     node server.mjs        then: curl 'http://localhost:3000/notes?author=ada'
import Fastify from "fastify";
import { DatabaseSync } from "node:sqlite";

const db = new DatabaseSync(process.env.DATABASE ?? ":memory:");
db.exec(
  "CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, author TEXT NOT NULL, text TEXT NOT NULL)",
);
db.prepare("INSERT INTO notes (author, text) VALUES (?, ?)").run(
  "ada",
  "first note",
);
const byAuthor = db.prepare(
  "SELECT id, text FROM notes WHERE author = ? ORDER BY id LIMIT 50",
);

const app = Fastify({ logger: true });
app.addHook("onClose", async () => db.close());

// The schema refuses bad input with status 400 before the handler runs, and makes the reply faster to write.
const schema = {
  querystring: {
    type: "object",
    required: ["author"],
    properties: { author: { type: "string", minLength: 1, maxLength: 100 } },
  },
  response: {
    200: {
      type: "array",
      items: {
        type: "object",
        properties: { id: { type: "integer" }, text: { type: "string" } },
      },
    },
  },
};

app.get("/notes", { schema }, async (request) =>
  byAuthor.all(request.query.author),
);

process.on("SIGTERM", () => app.close());
await app.listen({
  port: Number(process.env.PORT ?? 3000),
  host: process.env.HOST ?? "127.0.0.1",
});
