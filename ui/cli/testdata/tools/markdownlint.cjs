// Prints what markdownlint finds in the files named. Lines may be long, as they
// are in MADR's own template, and a heading may come again below another one.
const { lint } = require(process.env.CROSSROADS_TOOLS + "/node_modules/markdownlint/lib/exports-sync.mjs");
const config = { default: true, MD013: false, MD024: { siblings_only: true } };
for (const [file, problems] of Object.entries(lint({ files: process.argv.slice(2), config })))
  for (const p of problems) {
    console.log(file + ":" + p.lineNumber + ": " + p.ruleNames[0] + " " + p.ruleDescription + " " + (p.errorDetail || ""));
    process.exitCode = 1;
  }
