package cli

import (
	"bytes"
	"strings"
	"testing"
)

// TestManGoesToItsStream: the page is printed where the program was started
// with, whatever the standard output of the process is.
func TestManGoesToItsStream(t *testing.T) {
	var out, err bytes.Buffer
	if status := Run(t.Context(), []string{"man"}, strings.NewReader(""), &out, &err, nil); status != statusDone {
		t.Fatalf("status %d: %s", status, &err)
	}
	for _, want := range []string{".TH CROSSROADS 1", ".SH OPTIONS", ".SH COMMANDS", ".SH ENVIRONMENT", ".SH EXIT STATUS", ".SH EXAMPLES"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %s in the page", want)
		}
	}
}
