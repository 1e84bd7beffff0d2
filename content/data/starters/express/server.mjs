// Express 5: one endpoint with one parametrised query. Needs Node.js 24 or newer (SQLite is built in).
// Install: npm install express@5 helmet@8
// Run:     node server.mjs        then: curl 'http://localhost:3000/notes?author=ada'
import express from "express";
import helmet from "helmet";
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

const app = express();
app.use(helmet()); // Express sets no security headers by itself
app.use(express.json({ limit: "100kb" }));

app.get("/notes", async (request, response) => {
  const { author } = request.query;
  if (typeof author !== "string" || author === "") {
    return response
      .status(400)
      .json({ error: "give one author, as in /notes?author=ada" });
  }
  response.json(byAuthor.all(author)); // the value travels beside the statement, never inside it
});

// Express 5 brings a rejected promise here without a wrapper. Four parameters mark the error handler.
app.use((error, request, response, next) => {
  console.error(error);
  if (response.headersSent) return next(error);
  response
    .status(500)
    .json({ error: "something failed here; the log has the details" });
});

const port = Number(process.env.PORT ?? 3000);
const server = app.listen(port, (error) => {
  if (error) throw error; // Express 5 reports a taken port here
  console.log(`listening on http://localhost:${port}`);
});
process.on("SIGTERM", () => server.close(() => db.close()));
