package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestPackGuide does what the guide to packs says, as it says it, and comes to
// the pack that it shows.
func TestPackGuide(t *testing.T) {
	folder := t.TempDir()
	follow(t, "../../content/PACKS.md", folder)
	made, want := filepath.Join(folder, "queue"), "../../content/testdata/queue"
	err := filepath.WalkDir(want, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		inside, err := filepath.Rel(want, path)
		if err != nil {
			return err
		}
		if got, text := read(t, filepath.Join(made, inside)), read(t, path); got != text {
			t.Errorf("%s of the guide is not that of the pack:\n%s", inside, got)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestReadme does what the README says, in an empty folder.
func TestReadme(t *testing.T) {
	follow(t, "../../README.md", t.TempDir())
	if n := strings.Count(read(t, "../../README.md"), "\n"); n >= 200 {
		t.Errorf("the README has %d lines, want fewer than 200", n)
	}
}

// TestLinks: what documents of the project link to is there.
func TestLinks(t *testing.T) {
	documents := []string{"README.md", "CHANGELOG.md", "content/README.md", "content/PACKS.md",
		".github/ARCHITECTURE.md", ".github/CONTRIBUTING.md", ".github/PERFORMANCE.md", ".github/SECURITY.md"}
	link := regexp.MustCompile(`\]\(([^)#]+)[^)]*\)|(?:src|srcset)="([^"]+)"`)
	for _, document := range documents {
		file := filepath.Join("../..", document)
		for _, m := range link.FindAllStringSubmatch(read(t, file), -1) {
			to := m[1] + m[2]
			if strings.Contains(to, "://") {
				continue
			}
			if _, err := os.Stat(filepath.Join(filepath.Dir(file), filepath.FromSlash(to))); err != nil {
				t.Errorf("%s links to %s: %v", document, to, err)
			}
		}
	}
}

// block is a fenced block of a document.
type block struct {
	line  int    // of its first line, from 1
	lang  string // what it is
	text  string
	above string // the last line of text before it
}

// blocks returns the fenced blocks of a document.
func blocks(text string) []block {
	var all []block
	var open *block
	above := ""
	for i, line := range strings.Split(text, "\n") {
		lang, fence := strings.CutPrefix(strings.TrimLeft(line, " "), "```")
		switch {
		case fence && open == nil:
			open = &block{line: i + 2, lang: lang, above: above}
		case fence:
			all, open, above = append(all, *open), nil, ""
		case open != nil:
			open.text += line + "\n"
		case strings.TrimSpace(line) != "":
			above = line
		}
	}
	return all
}

// What stands above commands that are not run as they are.
const (
	inTerminal = "<!-- in a terminal -->" // somebody has to answer
	inClone    = "<!-- in a clone -->"    // the source has to be there
)

// follow does what a document says in a folder: commands are run, a file that a
// line names is written, or the line of it that is named is replaced, and text
// behind commands is what the last prints. A line of three dots stands for any.
func follow(t *testing.T, document, folder string) {
	t.Helper()
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("there is no shell")
	}
	printed := ""
	for _, b := range blocks(read(t, document)) {
		where := fmt.Sprintf("%s:%d", filepath.Base(document), b.line)
		switch b.lang {
		case "sh":
			switch b.above {
			case inTerminal:
				ask(t, where, folder, b.text)
			case inClone: // see fork_test.go
			default:
				for command := range strings.Lines(b.text) {
					if strings.HasPrefix(command, "crossroads measure") && !measurable() {
						continue
					}
					printed = run(t, where, folder, command)
				}
			}
		case "":
		case "text":
			if !like(printed, b.text) {
				t.Errorf("%s: it prints\n%s\ninstead of\n%s", where, printed, b.text)
			}
		case "yaml":
			save(t, where, folder, b)
		default:
			t.Errorf("%s: nobody knows what to do with %q", where, b.lang)
		}
	}
}

// measurable reports whether prototypes are to be run, and can be.
func measurable() bool {
	_, node := exec.LookPath("node")
	_, python := exec.LookPath("python3")
	return os.Getenv("CROSSROADS_LONG") != "" && node == nil && python == nil
}

// run runs commands; each may end with 1, for checks that find something.
func run(t *testing.T, where, folder, commands string) string {
	t.Helper()
	c := exec.Command("sh", "-eu", "-c", commands)
	c.Dir = folder
	c.Env = append(os.Environ(), "HOME="+folder, "XDG_STATE_HOME="+filepath.Join(folder, ".state"), "PAGER=cat",
		"SOURCE_DATE_EPOCH=1796083200") // 2026-12-01
	out, err := c.CombinedOutput()
	if err != nil && c.ProcessState.ExitCode() != 1 {
		t.Fatalf("%s: %v\n%s", where, err, out)
	}
	return string(out)
}

// save writes the file that the line above a block names.
func save(t *testing.T, where, folder string, b block) {
	t.Helper()
	m := regexp.MustCompile("^`([^`]+)`(?:, its line `([a-z]+)`)?:$").FindStringSubmatch(b.above)
	if m == nil { // an example to read, which has to be one that can be read
		m = []string{"", "example.yaml", ""}
		defer run(t, where, folder, "crossroads report example.yaml --format short && rm example.yaml")
	}
	path, text := filepath.Join(folder, filepath.FromSlash(m[1])), b.text
	if m[2] != "" {
		line := regexp.MustCompile(`(?m)^` + m[2] + `:.*\n`)
		old := read(t, path)
		if !line.MatchString(old) {
			t.Fatalf("%s: %s has no line %s", where, m[1], m[2])
		}
		text = line.ReplaceAllLiteralString(old, text)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// like reports whether a text is another, in which a line of three dots stands
// for any lines.
func like(got, want string) bool {
	pattern := regexp.QuoteMeta(want)
	pattern = regexp.MustCompile(`(?m)^\\.\\.\\.\n`).ReplaceAllLiteralString(pattern, `(.*\n)*`)
	return regexp.MustCompile(`^` + pattern + `$`).MatchString(got)
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestLike(t *testing.T) {
	for _, c := range []struct {
		got, want string
		is        bool
	}{
		{"a\nb\n", "a\nb\n", true},
		{"a\nb\n", "a\n", false},
		{"a\nb\nc\n", "a\n...\n", true},
		{"a\nb\nc\n", "a\n...\nc\n", true},
		{"a\nb\nc\n", "...\nc\n", true},
		{"a\nb\nc\n", "...\nb\n", false},
		{"a\nb\nc\n", "b\n...\n", false},
		{"a\nc\n", "a\n...\nc\n", true},
	} {
		if like(c.got, c.want) != c.is {
			t.Errorf("%q like %q is %v", c.got, c.want, !c.is)
		}
	}
	if got := blocks("x\n```sh\na\n```\n\ny:\n```text\nb\n```\n"); !slices.Equal(got, []block{{3, "sh", "a\n", "x"}, {8, "text", "b\n", "y:"}}) {
		t.Errorf("blocks are %+v", got)
	}
}
