package cli

import (
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"crossroads/content"
	"crossroads/questions/answersfile"
)

func newContentSchemas(*app) *cobra.Command {
	return &cobra.Command{
		Use:   "schemas DIR",
		Short: "Write the JSON Schemas of a pack's files for editors",
		Long: "Schemas writes the JSON Schemas of the files of a pack into DIR/.schemas. An editor completes, explains and " +
			"checks a file by the one that its first line names, as in the files of content export.",
		Example: `crossroads content schemas pack
head -1 pack/guide.yaml   # yaml-language-server: $schema=.schemas/guide.schema.json`,
		Args:              oneTo(1, "the folder of a pack"),
		PreRunE:           withoutAnswers,
		ValidArgsFunction: upTo(1, completeFolders),
		RunE:              func(_ *cobra.Command, args []string) error { return writeSchemas(args[0]) },
	}
}

// schemasFolder is where the schemas of a pack lie: out of the way of the files
// that it consists of.
const schemasFolder = ".schemas"

// writeSchemas writes the schemas of a pack's files, over those of an earlier
// version. The examples of a pack have one as well, once its questions can be
// read.
func writeSchemas(folder string) error {
	to := filepath.Join(folder, schemasFolder)
	if err := os.MkdirAll(to, 0o755); err != nil {
		return errWriting(to, err)
	}
	if guide, err := content.Load(os.DirFS(folder)); err == nil {
		if err := writeFile(filepath.Join(to, answersfile.SchemaName), answersfile.JSONSchema(guide.Flow), true); err != nil {
			return err
		}
	}
	for _, s := range content.Schemas() {
		if err := writeFile(filepath.Join(to, schemaFile(s)), s.Text, true); err != nil {
			return err
		}
	}
	return nil
}

func schemaFile(s content.Schema) string { return s.Name + ".schema.json" }

// packModeline is the first line of a file of a pack that names its schema, ""
// where it has none.
func packModeline(file string) string {
	name := ""
	if ok, _ := path.Match("examples/*.yaml", file); ok {
		name = answersfile.SchemaName
	}
	for _, s := range content.Schemas() {
		if s.Matches(file) {
			name = schemaFile(s)
		}
	}
	if name == "" {
		return ""
	}
	return answersfile.Modeline(strings.Repeat("../", strings.Count(file, "/")) + schemasFolder + "/" + name)
}

// modelined puts before the text of a new answers file the line that names the
// schema beside it. Where none lies there, nothing is named: editors complain
// about a schema that they cannot find.
func modelined(file string, text []byte) []byte {
	if (target{path: file}).stdout() {
		return text
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(file), answersfile.SchemaName)); err != nil {
		return text
	}
	return append([]byte(answersfile.Modeline(answersfile.SchemaName)), text...)
}
