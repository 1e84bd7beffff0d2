package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestToolsEditors has the server by which editors read YAML open a pack and
// answers that name their schemas: it finds what is wrong, and nothing else.
func TestToolsEditors(t *testing.T) {
	tool(t, "node")
	folder := t.TempDir()
	pack := filepath.Join(folder, "pack")
	crossroads(t, "content", "export", pack)
	crossroads(t, "questions", "--format", "json", "-o", filepath.Join(folder, "answers.schema.json"))
	crossroads(t, "questions", "-o", filepath.Join(folder, "blank.yaml"))
	wrong := filepath.Join(folder, "wrong.yaml")
	head := "# yaml-language-server: $schema=answers.schema.json\ncrossroads: 1\nanswers:\n"
	if err := os.WriteFile(wrong, []byte(head+"  product.live: often\n  product.lives: none\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	files := []string{wrong, filepath.Join(folder, "blank.yaml")}
	for _, pattern := range []string{"*.yaml", "*/*.yaml", "*/*/*.yaml"} {
		found, err := filepath.Glob(filepath.Join(pack, pattern))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	server := filepath.Join(os.Getenv("CROSSROADS_TOOLS"), "node_modules", "yaml-language-server", "bin", "yaml-language-server")
	said := node(t, "yaml-language-server", "yamlls.cjs", append([]string{server}, files...)...)
	for _, want := range []string{"wrong.yaml:4: ", "wrong.yaml:5: "} {
		if !strings.Contains(said, want) {
			t.Errorf("nothing is said of %s in\n%s", want, said)
		}
	}
	for line := range strings.Lines(said) {
		if !strings.HasPrefix(line, "wrong.yaml:") && !strings.Contains(line, "Unused anchor") {
			t.Errorf("of a sound file it says %s", line)
		}
	}
}
