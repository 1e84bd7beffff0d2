// NestJS 12 (11 runs it unchanged): module, provider, controller, one parametrised query. Needs Node.js 24 or newer.
// Install: npm install @nestjs/core@12 @nestjs/common@12 @nestjs/platform-express@12 reflect-metadata rxjs
// Run:     node main.mjs          then: curl 'http://localhost:3000/notes?author=ada'
// A real project is TypeScript with @Decorators (npx @nestjs/cli new notes). Node.js strips types but runs no
// decorators, so this file applies them as the functions they are, and needs no build step.
import "reflect-metadata";
import {
  BadRequestException,
  Controller,
  Get,
  Inject,
  Injectable,
  Module,
  Query,
} from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { DatabaseSync } from "node:sqlite";

class Notes {
  db = new DatabaseSync(process.env.DATABASE ?? ":memory:");
  onModuleInit() {
    this.db.exec(
      "CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, author TEXT, text TEXT)",
    );
    this.db
      .prepare("INSERT INTO notes (author, text) VALUES (?, ?)")
      .run("ada", "first note");
  }
  byAuthor(author) {
    return this.db
      .prepare("SELECT id, text FROM notes WHERE author = ? LIMIT 50")
      .all(author);
  }
  onApplicationShutdown() {
    this.db.close();
  }
}
Injectable()(Notes);

class NotesController {
  constructor(notes) {
    this.notes = notes;
  }
  list(author) {
    if (typeof author !== "string" || author === "") {
      throw new BadRequestException("give one author, as in /notes?author=ada");
    }
    return this.notes.byAuthor(author);
  }
}
Controller("notes")(NotesController);
Inject(Notes)(NotesController, undefined, 0); // the provider that the constructor receives
Get()(
  NotesController.prototype,
  "list",
  Object.getOwnPropertyDescriptor(NotesController.prototype, "list"),
);
Query("author")(NotesController.prototype, "list", 0);

class AppModule {}
Module({ controllers: [NotesController], providers: [Notes] })(AppModule);

const app = await NestFactory.create(AppModule);
app.enableShutdownHooks();
await app.listen(Number(process.env.PORT ?? 3000));
