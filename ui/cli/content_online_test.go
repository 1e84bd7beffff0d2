package cli

import (
	"bytes"
	"strings"
	"testing"
)

// TestNoNPM: without npm --online says so.
func TestNoNPM(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	var out, errs bytes.Buffer
	status := Run(t.Context(), []string{"content", "check", "--online"}, strings.NewReader(""), &out, &errs, nil)
	if status != statusFailed || !strings.Contains(errs.String(), "npm is not installed") {
		t.Errorf("status %d, %s", status, errs.String())
	}
}
