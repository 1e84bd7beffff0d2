// Data work: an untidy export is cleaned, joined and grouped with Polars.
// Run: PORT=3000 node server.mjs     then: curl 'http://localhost:3000/report?country=de'
import { createServer } from "node:http";
import pl from "nodejs-polars";

// The exports are made and not stored, by a generator that both languages have: the same seed gives the same rows.
function generator() {
  let state = 20261130;
  return (below) => {
    state = (state * 1103 + 12345) % 1048576;
    return Math.floor(state / 16) % below;
  };
}

const two = (number) => String(number).padStart(2, "0");

// Days in two styles, amounts in three, some missing, and every fiftieth row twice.
function orders(count) {
  const next = generator();
  const rows = ["id,day,customer,amount"];
  for (let id = 1; id <= count; id++) {
    const [month, day] = [two(1 + next(12)), two(1 + next(28))];
    const date = next(3) === 0 ? `${day}.${month}.2026` : `2026-${month}-${day}`;
    const customer = `c${next(520)}`;
    const [euros, cents] = [5 + next(400), two(next(100))];
    const amount = [`${euros}.${cents}`, `"${euros},${cents}"`, `${euros}.${cents} EUR`, ""][next(4)];
    rows.push(`${id},${date},${customer},${amount}`);
    if (id % 50 === 0) rows.push(rows.at(-1));
  }
  return rows.join("\n");
}

function customers(count) {
  const next = generator();
  const rows = ["customer,country"];
  for (let id = 0; id < count; id++) rows.push(`c${id},${["at", "ch", "de", "fr", "it"][next(5)]}`);
  return rows.join("\n");
}

const exported = { orders: orders(20000), customers: customers(500) };
const text = { inferSchemaLength: 0 }; // every column is text

function report(country) {
  const day = pl.col("day");
  const month = pl
    .when(day.str.contains("\\."))
    .then(pl.concatString([day.str.slice(6, 4), day.str.slice(3, 2)], "-"))
    .otherwise(day.str.slice(0, 7));
  return pl
    .readCSV(exported.orders, text)
    .unique({ subset: ["id"], keep: "first", maintainOrder: true })
    .filter(pl.col("amount").isNotNull())
    .withColumns(
      month.alias("month"),
      pl.col("amount").str.replaceAll("[^0-9]", "").cast(pl.Int64).alias("cents"),
    )
    .join(pl.readCSV(exported.customers, text), { on: "customer", how: "inner" })
    .filter(pl.col("country").eq(pl.lit(country)))
    .groupBy("month")
    .agg(pl.col("id").count().alias("orders"), pl.col("cents").sum())
    .sort("month")
    .toRecords();
}

function answer(url) {
  const { pathname, searchParams } = new URL("http://localhost/" + url.slice(1)); // never throws, whatever was asked for
  if (pathname === "/health") return [200, { ready: true }];
  if (pathname !== "/report") return [404, { error: "there is nothing here" }];
  const country = searchParams.get("country") ?? "";
  if (!/^[a-z]{2}$/.test(country)) return [400, { error: "give a country of two small letters" }];
  return [200, report(country)];
}

const server = createServer((request, response) => {
  const [status, body] = answer(request.url);
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
});
const port = Number(process.env.PORT ?? 3000);
server.listen(port, "127.0.0.1", () => console.log(`listening on http://localhost:${port}`));
process.on("SIGTERM", () => process.exit(0));
