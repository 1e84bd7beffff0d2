// Own computation: the closest of 2,000 names, by edit distance. Nothing to install.
// Run: PORT=3000 node server.mjs     then: curl 'http://localhost:3000/closest?name=katarina'
import { createServer } from "node:http";

const consonants = "bdfgklmnprst";
const vowels = "aeiou";

// Names are made and not stored, by a generator that both languages have: the same seed gives the same names.
function makeNames(count) {
  let state = 20261130;
  const next = (below) => {
    state = (state * 1103 + 12345) % 1048576;
    return Math.floor(state / 16) % below;
  };
  const names = [];
  for (let i = 0; i < count; i++) {
    let name = "";
    for (let syllables = 3 + next(3); syllables > 0; syllables--)
      name += consonants[next(12)] + vowels[next(5)];
    names.push(name);
  }
  return names;
}

// How many letters have to be changed, added or taken away to make one name of the other.
function distance(a, b) {
  let before = [];
  for (let j = 0; j <= b.length; j++) before.push(j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, before[j] + 1, row[j - 1] + 1));
    }
    before = row;
  }
  return before[b.length];
}

const names = makeNames(2000);

function closest(name) {
  let best = { name: "", distance: Infinity };
  for (const one of names) {
    const steps = distance(name, one);
    if (steps < best.distance) best = { name: one, distance: steps };
  }
  return best;
}

function answer(url) {
  const { pathname, searchParams } = new URL("http://localhost/" + url.slice(1)); // never throws, whatever was asked for
  if (pathname === "/health") return [200, { ready: true }];
  if (pathname !== "/closest") return [404, { error: "there is nothing here" }];
  const name = searchParams.get("name") ?? "";
  if (!/^[a-z]{1,40}$/.test(name))
    return [400, { error: "give a name of 1 to 40 small letters" }];
  return [200, closest(name)];
}

const server = createServer((request, response) => {
  const [status, body] = answer(request.url);
  response
    .writeHead(status, { "content-type": "application/json" })
    .end(JSON.stringify(body));
});
const port = Number(process.env.PORT ?? 3000);
server.listen(port, "127.0.0.1", () =>
  console.log(`listening on http://localhost:${port}`),
);
process.on("SIGTERM", () => process.exit(0));
