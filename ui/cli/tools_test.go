package cli

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"crossroads/scoring/report/adr"
)

// These tests put what is written into the tools that people have. They run
// where .ci/tools has installed these; each says which one it lacks.

// tool is a program; the test is skipped where it is not installed.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if folder := os.Getenv("CROSSROADS_TOOLS"); err != nil && folder != "" {
		path, err = exec.LookPath(filepath.Join(folder, "node_modules", ".bin", name))
	}
	if os.Getenv("CROSSROADS_TOOLS") == "" || err != nil {
		t.Skipf("%s is not installed: .ci/tools does that", name)
	}
	return path
}

// node runs a script of testdata/tools with a package of npm.
func node(t *testing.T, pack, script string, args ...string) string {
	t.Helper()
	tool(t, "node")
	if _, err := os.Stat(filepath.Join(os.Getenv("CROSSROADS_TOOLS"), "node_modules", filepath.FromSlash(pack))); err != nil {
		t.Skipf("%s is not installed: .ci/tools does that", pack)
	}
	script, err := filepath.Abs(filepath.Join("testdata", "tools", script))
	if err != nil {
		t.Fatal(err)
	}
	return command(t, "", "node", append([]string{script}, args...)...)
}

// command runs a program in a folder and returns what it prints; it has to end
// well.
func command(t *testing.T, folder, name string, args ...string) string {
	t.Helper()
	c := exec.CommandContext(t.Context(), name, args...)
	c.Dir, c.WaitDelay = folder, time.Second
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	if err := c.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out.String())
	}
	return out.String()
}

// crossroads runs a command line of this program and returns what it prints.
func crossroads(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if status := Run(t.Context(), args, strings.NewReader(""), &out, &errs, []string{"SOURCE_DATE_EPOCH=1793232000"}); status != 0 {
		t.Fatalf("crossroads %q ends with %d: %s", args, status, errs.String())
	}
	return out.String()
}

// documents writes every report and record of the worked examples, in every
// style, short and in full, and returns their files.
func documents(t *testing.T) []string {
	t.Helper()
	folder := t.TempDir()
	var files []string
	for line := range strings.Lines(crossroads(t, "examples")) {
		name := regexp.MustCompile(`^[a-z-]+`).FindString(line)
		if name == "" {
			continue
		}
		for _, extent := range []string{"--full", "--full=false"} {
			forms := [][]string{{"--format", "md"}}
			for _, style := range adr.Styles() {
				forms = append(forms, []string{"--format", "adr", "--adr-style", string(style)})
			}
			for _, form := range forms {
				file := filepath.Join(folder, strings.Trim(strings.Join(append([]string{name}, append(form, extent)...), ""), "-")+".md")
				text := crossroads(t, append([]string{"report", "--example", name, extent}, form...)...)
				if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
				files = append(files, file)
			}
		}
	}
	if len(files) < 48 {
		t.Fatalf("%d documents", len(files))
	}
	return files
}

func TestToolsMDX(t *testing.T) {
	node(t, "@mdx-js/mdx", "mdx.mjs", documents(t)...)
}

func TestToolsPrettier(t *testing.T) {
	command(t, "", tool(t, "prettier"), append([]string{"--no-config", "--check"}, documents(t)...)...)
}

func TestToolsRemarkLint(t *testing.T) {
	remark := tool(t, "remark")
	files := documents(t)
	modules := filepath.Join(os.Getenv("CROSSROADS_TOOLS"), "node_modules")
	for _, plugin := range []string{"remark-gfm", "remark-frontmatter", "remark-preset-lint-recommended"} {
		files = append([]string{"--use", filepath.Join(modules, plugin, "index.js")}, files...)
	}
	command(t, "", remark, append([]string{"--no-config", "--frail", "--quiet", "--no-stdout"}, files...)...)
}

func TestToolsMarkdownlint(t *testing.T) {
	node(t, "markdownlint", "markdownlint.cjs", documents(t)...)
}

// project is a folder with one record of each name that another decision has,
// and ours beside it.
func project(t *testing.T, style adr.Style, former string) string {
	t.Helper()
	folder := t.TempDir()
	records := filepath.Join(folder, "docs", "adr")
	if err := os.MkdirAll(records, 0o755); err != nil {
		t.Fatal(err)
	}
	name, text, _ := strings.Cut(former, "\n")
	if err := os.WriteFile(filepath.Join(records, name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	stem, _, _ := strings.Cut(name, ".")
	crossroads(t, "report", "--example", "support-chat", "--format", "adr", "--adr-style", string(style), "-o", records,
		"--decider", "Ada", "--decider", "Bo", "--supersedes", stem)
	return folder
}

func TestToolsLog4brains(t *testing.T) {
	tool(t, "git")
	folder := project(t, adr.Log4brains, "20240115-use-a-monolith.md\n# Use a monolith\n\n- Status: accepted\n- Date: 2024-01-15\n\nWe do.\n")
	write(t, filepath.Join(folder, ".log4brains.yml"), "project:\n  name: Test\n  tz: Etc/UTC\n  adrFolder: ./docs/adr\n")
	write(t, filepath.Join(folder, "package.json"), "{}\n")
	for _, args := range [][]string{{"init", "-q"}, {"add", "-A"}, {"-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"}} {
		command(t, folder, "git", args...)
	}
	got := node(t, "@log4brains/core", "log4brains.cjs", folder)
	want := `20240115-use-a-monolith | superseded | 2024-01-15 |  | 20261029-use-node-js-for-support-chat | Use a monolith
20261029-use-node-js-for-support-chat | proposed | 2026-10-29 | Ada+Bo |  | Use Node.js for Support chat
`
	if got != want {
		t.Errorf("log4brains reads\n%s\nwant\n%s", got, want)
	}
}

// TestToolsADR lists titles and statuses; adr takes the last paragraph below the
// status for it, so that it shows what a record supersedes. adr-log makes an index.
func TestToolsADR(t *testing.T) {
	program := tool(t, "adr")
	folder := project(t, adr.Nygard, "0001-record-decisions.md\n# 1. Record decisions\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nx\n")
	write(t, filepath.Join(folder, ".adr.json"), `{"language":"en","path":"docs/adr/","prefix":"","digits":4}`)
	list := command(t, folder, program, "list")
	for _, want := range []string{`2\.Use Node\.js for Support chat .*Supersedes`, `1\.Record decisions .*Superseded`} {
		if !regexp.MustCompile(want).MatchString(list) {
			t.Errorf("adr does not list %s:\n%s", want, list)
		}
	}
	if log := command(t, folder, tool(t, "adr-log"), "-d", "docs/adr"); !strings.Contains(log, "(0002-use-node-js-for-support-chat.md) - Use Node.js for Support chat") {
		t.Errorf("adr-log has it as\n%s", log)
	}
}

// TestToolsMkDocs shows no backslash of ours, which Python-Markdown reads before
// fewer signs than others.
func TestToolsMkDocs(t *testing.T) {
	program := tool(t, "mkdocs")
	folder := t.TempDir()
	write(t, filepath.Join(folder, "mkdocs.yml"), "site_name: x\ndocs_dir: docs\n")
	files := documents(t)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(folder, "docs", filepath.Base(file)), string(text))
	}
	write(t, filepath.Join(folder, "docs", "index.md"), "# Records\n")
	command(t, folder, program, "build", "--strict", "--quiet")
	for _, file := range files {
		page, err := os.ReadFile(filepath.Join(folder, "site", strings.TrimSuffix(filepath.Base(file), ".md"), "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		if shown := regexp.MustCompile(`\\[\[\]{}<>|&#]`).FindString(string(page)); shown != "" {
			t.Errorf("%s shows an escape, %q", file, shown)
		}
	}
}

// TestToolsPandoc finds the title and what is decided in what Word and a reader
// of plain text get; the status of MADR stands in metadata, which neither shows.
func TestToolsPandoc(t *testing.T) {
	program := tool(t, "pandoc")
	for _, file := range documents(t) {
		plain := command(t, "", program, "-f", "markdown", "-t", "plain", "--wrap=none", file)
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if h := adr.Parse(string(text)); h.Style != "" && !strings.Contains(plain, h.Title) {
			t.Errorf("%s: pandoc shows no title %q", file, h.Title)
		}
		if escape := regexp.MustCompile(`\\[\[{<|]|&[a-z#0-9]+;`).FindString(plain); escape != "" {
			t.Errorf("%s: pandoc shows an escape, %q", file, escape)
		}
	}
}

// TestToolsTextBrowsers reads pages as those do who see no pictures: the verdict
// near the top, a number for each bar, and nothing said for each cell.
func TestToolsTextBrowsers(t *testing.T) {
	page := filepath.Join(t.TempDir(), "page.html")
	write(t, page, crossroads(t, "report", "--example", "support-chat", "--format", "html"))
	for name, args := range map[string][]string{"w3m": {"-dump", "-cols", "140"}, "lynx": {"-dump", "-width=140", "-nolist"}} {
		t.Run(name, func(t *testing.T) {
			text := command(t, "", tool(t, name), append(args, page)...)
			head := strings.Join(first40(text), "\n")
			for _, want := range []string{"Node.js, strong", "Node.js +", "Python +"} {
				if !strings.Contains(head, want) {
					t.Errorf("no %q in the first lines:\n%s", want, head)
				}
			}
			for _, again := range []string{"On a scale", "All lines that speak", "Below zero"} {
				if strings.Contains(text, again) {
					t.Errorf("says %q", again)
				}
			}
			if !regexp.MustCompile(`Real-time updates +91 \(\d+`).MatchString(text) {
				t.Error("the matrix cannot be read")
			}
		})
	}
}

func first40(text string) []string {
	lines := strings.Split(text, "\n")
	return lines[:min(40, len(lines))]
}

// TestToolsWeasyPrint looks for the two colours of the bars in a printed page of
// a call so close that both languages have some.
func TestToolsWeasyPrint(t *testing.T) {
	program, pdftoppm := tool(t, "weasyprint"), tool(t, "pdftoppm")
	folder := t.TempDir()
	page, pdf := filepath.Join(folder, "page.html"), filepath.Join(folder, "page.pdf")
	write(t, page, crossroads(t, "report", "--example", "close-call", "--format", "html"))
	command(t, "", program, page, pdf)
	command(t, "", pdftoppm, "-r", "100", "-f", "1", "-l", "1", pdf, filepath.Join(folder, "p"))
	pictures, _ := filepath.Glob(filepath.Join(folder, "p*.ppm"))
	if len(pictures) != 1 {
		t.Fatalf("pictures %v", pictures)
	}
	pixels, err := os.ReadFile(pictures[0])
	if err != nil {
		t.Fatal(err)
	}
	for name, colour := range map[string][]byte{"first": {0x2c, 0x7a, 0x1c}, "second": {0x0b, 0x55, 0xb8}} {
		if n := bytes.Count(pixels, colour); n < 40 {
			t.Errorf("%d pixels of the %s colour", n, name)
		}
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
