// Forms with accounts: people sign in, see a list and add to it.
// Run: PORT=3000 node server.mjs     then, in a browser, as ada with "correct horse": http://localhost:3000/members
import { randomBytes } from "node:crypto";
import express from "express";
import session from "express-session";
import helmet from "helmet";
import { addMember, lastMembers, signedIn } from "./database.mjs";
import { membersPage, signInPage } from "./pages.mjs";
import { SessionStore } from "./sessions.mjs";

const app = express();
app.use(helmet()); // Express sets no security headers by itself
app.get("/health", (request, response) => response.json({ ready: true }));

app.use(
  session({
    name: "sessionid",
    secret: process.env.SECRET ?? randomBytes(32).toString("hex"),
    store: new SessionStore(),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: "lax", maxAge: 14 * 86_400_000 },
  }),
);
app.use(express.urlencoded({ extended: false, limit: "100kb" }));

// A form is taken only from a page that this session was given.
app.use((request, response, next) => {
  request.session.token ??= randomBytes(32).toString("hex");
  if (request.method === "POST" && request.body?.token !== request.session.token)
    return response.status(403).send("This form is not from here, or is too old.");
  next();
});

app.get("/sign-in", (request, response) => response.send(signInPage(request.session.token)));

app.post("/sign-in", async (request, response, next) => {
  const { username, password } = request.body;
  const account = await signedIn(String(username ?? ""), String(password ?? ""));
  if (!account) return response.send(signInPage(request.session.token, "Name and password do not match."));
  request.session.regenerate((error) => {
    if (error) return next(error);
    request.session.account = account;
    response.redirect("/members");
  });
});

app.post("/sign-out", (request, response) =>
  request.session.destroy(() => response.redirect("/sign-in")),
);

app.use("/members", (request, response, next) =>
  request.session.account
    ? next()
    : response.redirect("/sign-in?next=/members"),
);

app.get("/members", (request, response) =>
  response.send(membersPage(request.session, lastMembers())),
);

app.post("/members", (request, response) => {
  const name = String(request.body.name ?? "").trim();
  const email = String(request.body.email ?? "").trim();
  const errors = {};
  if (name === "") errors.name = "This field is required.";
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email)) errors.email = "Enter a valid email address.";
  if (Object.keys(errors).length > 0)
    return response.send(membersPage(request.session, lastMembers(), { name, email, errors }));
  addMember(name, email);
  response.redirect("/members");
});

app.use((request, response) => response.status(404).send("There is nothing here."));

// Four parameters mark the error handler.
app.use((error, request, response, next) => {
  console.error(error);
  if (response.headersSent) return next(error);
  response.status(500).send("Something failed here; the log has the details.");
});

const port = Number(process.env.PORT ?? 3000);
app.listen(port, "127.0.0.1", (error) => {
  if (error) throw error; // Express 5 reports a taken port here
  console.log(`listening on http://localhost:${port}`);
});
process.on("SIGTERM", () => process.exit(0));
