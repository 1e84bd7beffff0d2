package answersfile

// SchemaName is what a schema of answers is called beside the files that it is
// for.
const SchemaName = "answers.schema.json"

// Modeline is a first line that tells editors which schema a YAML file has, by
// a path from the folder of the file. Editors that know no modelines see a
// comment. It names a place, never an address: a program that is installed
// where there is no network has none to offer, and one path holds for everybody
// who has the folder.
func Modeline(schema string) string { return "# yaml-language-server: $schema=" + schema + "\n" }
