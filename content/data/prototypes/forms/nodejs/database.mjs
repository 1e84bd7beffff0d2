// What is stored. Without DATABASE everything begins anew at every start.
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";

const file = process.env.DATABASE ?? "members.sqlite";
if (!process.env.DATABASE) for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });

export const db = new DatabaseSync(file);
db.exec(`
  PRAGMA journal_mode = wal;
  PRAGMA synchronous = normal;
  CREATE TABLE IF NOT EXISTS accounts (username TEXT PRIMARY KEY, salt BLOB NOT NULL, hash BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS members (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, data TEXT NOT NULL, expires INTEGER NOT NULL);
`);

const hashOf = (password, salt) => promisify(scrypt)(password, salt, 64, { N: 16384, r: 8, p: 1 });

const account = db.prepare("SELECT salt, hash FROM accounts WHERE username = ?");
const nobody = { salt: randomBytes(16), hash: randomBytes(64) };

// Returns the name of the account, or null. Who is unknown takes as long as a wrong password.
export async function signedIn(username, password) {
  const { salt, hash } = account.get(username) ?? nobody;
  return timingSafeEqual(await hashOf(password, salt), hash) ? username : null;
}

if (!account.get("ada")) {
  const salt = randomBytes(16);
  db.prepare("INSERT INTO accounts (username, salt, hash) VALUES (?, ?, ?)").run("ada", salt, await hashOf("correct horse", salt));
}

const add = db.prepare("INSERT INTO members (name, email) VALUES (?, ?)");
const last = db.prepare("SELECT name, email FROM members ORDER BY id DESC LIMIT 20");

export const addMember = (name, email) => add.run(name, email);
export const lastMembers = () => last.all();
