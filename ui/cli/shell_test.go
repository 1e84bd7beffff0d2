package cli

import (
	"os/exec"
	"testing"
)

func TestShellWord(t *testing.T) {
	for _, tt := range []struct{ system, name, want string }{
		{"linux", "a/b-c_1.yaml", "a/b-c_1.yaml"},
		{"linux", "über.yaml", "über.yaml"},
		{"linux", "the sound.yaml", "'the sound.yaml'"},
		{"linux", "it's $HOME.yaml", `'it'\''s $HOME.yaml'`},
		{"linux", "-x.yaml", "./-x.yaml"},
		{"linux", "~/a", "'~/a'"},
		{"linux", "", "''"},
		{"windows", `C:\Users\a b\c.yaml`, `"C:\Users\a b\c.yaml"`},
		{"windows", `C:\a\c.yaml`, `C:\a\c.yaml`},
	} {
		if got := shellWordFor(tt.system, tt.name); got != tt.want {
			t.Errorf("%s: %q becomes %s, want %s", tt.system, tt.name, got, tt.want)
		}
	}
}

// TestShellWordInAShell has a shell say what it reads.
func TestShellWordInAShell(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no sh")
	}
	for _, name := range []string{"a b", "it's", `"x" $y`, "`z`", "*", "a;b&c", "\\n", "!x", "#", "a\nb", "(x)"} {
		got, err := exec.Command(shell, "-c", "printf %s "+shellWordFor("linux", name)).Output()
		if err != nil || string(got) != name {
			t.Errorf("%q is read as %q, %v", name, got, err)
		}
	}
}

// TestHiddenCharactersAreSpelt in words that bash reads back.
func TestHiddenCharactersAreSpelt(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("there is no bash")
	}
	const name = "a\x1b[31m b'\\\u202ec"
	got, err := exec.Command(bash, "-c", "printf %s "+shellWordFor("linux", name)).Output()
	if err != nil || string(got) != name {
		t.Errorf("%q, %v", got, err)
	}
}
