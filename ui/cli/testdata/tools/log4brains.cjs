// Prints what log4brains reads in the folder named, a record a line.
const { Log4brains } = require(process.env.CROSSROADS_TOOLS + "/node_modules/@log4brains/core");
(async () => {
  const project = await Log4brains.create(process.argv[2]);
  for (const adr of await project.searchAdrs())
    console.log([adr.slug, adr.status, adr.publicationDate && String(adr.publicationDate).slice(0, 10), adr.deciders.join("+"), adr.supersededBy || "", adr.title].join(" | "));
})().catch((error) => {
  console.log(error);
  process.exit(1);
});
