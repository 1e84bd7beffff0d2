package imports

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestToolsCodeHost checks what code hosts read against the schemas that these
// publish.
func TestToolsCodeHost(t *testing.T) {
	t.Chdir(root)
	reader := filepath.Join(os.Getenv("CROSSROADS_TOOLS"), "python", "bin", "check-jsonschema")
	if _, err := os.Stat(reader); err != nil {
		t.Skip("check-jsonschema is not installed: .ci/tools does that")
	}
	for schema, pattern := range map[string]string{
		"github-workflows":    ".github/workflows/*.yml",
		"github-actions":      ".github/actions/*/action.yml",
		"github-issue-forms":  ".github/ISSUE_TEMPLATE/[^c]*.yml",
		"github-issue-config": ".github/ISSUE_TEMPLATE/config.yml",
		"dependabot":          ".github/dependabot.yml",
		"gitlab-ci":           ".gitlab/*.yml",
	} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Errorf("no files match %s: %v", pattern, err)
			continue
		}
		said, err := exec.Command(reader, append([]string{"--builtin-schema", "vendor." + schema}, files...)...).CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v\n%s", schema, err, said)
		}
	}
}
