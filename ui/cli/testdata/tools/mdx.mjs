// Compiles every file named as MDX does, alone and with GitHub's additions.
import { createRequire } from "node:module";
import fs from "node:fs";

const require = createRequire(process.env.CROSSROADS_TOOLS + "/package.json");
const load = async (name) => import(require.resolve(name));
const { compile } = await load("@mdx-js/mdx");
const front = (await load("remark-frontmatter")).default;
const gfm = (await load("remark-gfm")).default;
for (const file of process.argv.slice(2)) {
  for (const remarkPlugins of [[front], [front, gfm]]) {
    try {
      await compile(fs.readFileSync(file), { remarkPlugins });
    } catch (error) {
      console.log(file + ": " + error);
      process.exitCode = 1;
    }
  }
}
