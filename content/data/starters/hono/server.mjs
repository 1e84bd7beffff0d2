// Hono 4: the same handler runs on Node.js and at the edge; only the database and the last line change.
// Install: npm install hono@4 @hono/node-server@2     Needs Node.js 24 or newer (SQLite is built in).
// Run:     node server.mjs        then: curl 'http://localhost:3000/notes?author=ada'
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
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

const app = new Hono();
app.use(secureHeaders());

app.get("/notes", (context) => {
  const author = context.req.query("author");
  if (!author)
    throw new HTTPException(400, {
      message: "give an author, as in /notes?author=ada",
    });
  return context.json(byAuthor.all(author)); // bound value, never pasted into the statement
});

app.onError((error, context) => {
  if (error instanceof HTTPException) return error.getResponse();
  console.error(error);
  return context.json(
    { error: "something failed here; the log has the details" },
    500,
  );
});

// At the edge this line becomes `export default app`, and the query goes to a database reached over the network.
const server = serve(
  { fetch: app.fetch, port: Number(process.env.PORT ?? 3000) },
  (info) => {
    console.log(`listening on http://localhost:${info.port}`);
  },
);
process.on("SIGTERM", () => server.close(() => db.close()));
