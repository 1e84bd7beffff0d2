// Sessions in the database, so that they outlive the process and are shared by several.
import session from "express-session";
import { db } from "./database.mjs";

const read = db.prepare("SELECT data FROM sessions WHERE id = ? AND expires > ?");
const write = db.prepare("INSERT OR REPLACE INTO sessions (id, data, expires) VALUES (?, ?, ?)");
const remove = db.prepare("DELETE FROM sessions WHERE id = ?");

export class SessionStore extends session.Store {
  get(id, done) {
    const row = read.get(id, Date.now());
    done(null, row ? JSON.parse(row.data) : null);
  }

  set(id, data, done) {
    write.run(id, JSON.stringify(data), Number(new Date(data.cookie.expires)));
    done(null);
  }

  destroy(id, done) {
    remove.run(id);
    done(null);
  }
}
