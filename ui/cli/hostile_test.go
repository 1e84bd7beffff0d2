package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/questions/phrase"
	"crossroads/ui/cli"
)

// hostile are texts that would do something if they came through.
func hostile() []string {
	return []string{
		"a\x1b[31mb\x1b]0;owned\a\x1b]8;;https://evil.example\x1b\\c\x1b[2J",
		"\u009b31m\u009d0;x\u009c\x7f\b\x00\r\n\v\f\t",
		"\u202egnp.exe\u202c\u2066x\u2069\u200e\u200f\u061c",
		"a\u200bb\u200dc\u2060d\ufeffe\u00adf\u180e\u034f\U000e0041\U000e007f",
		"\u2028line\u2029paragraph\u0085next",
		"\xff\xfe\xc3(\xed\xa0\x80",
		"'; rm -rf ~; echo \"$(id)\" `id` | cat",
		"<script>alert(1)</script>\x1bP>|x\x1b\\\x1b_Gx\x1b\\",
	}
}

// fileName is a text as the name of a file, as far as there can be one.
func fileName(text string) string {
	name := strings.NewReplacer("/", "", "\x00", "").Replace(text)
	if len(name) > 80 {
		name = name[:80]
	}
	return name + ".yaml"
}

// world is a folder in which a text stands wherever people can write one.
func world(t testing.TB, text string) (dir, file string) {
	t.Helper()
	dir = t.TempDir()
	file = filepath.Join(dir, fileName(text))
	clean := strings.ToValidUTF8(text, "\ufffd")
	a := func(id questions.ID, value string) questions.Answer {
		return questions.Answer{Question: id, State: questions.Answered, Values: []string{value}, Note: clean}
	}
	flow := &questions.Flow{}
	good := answersfile.Encode(questions.Record{Title: clean, Person: clean, About: clean,
		Answers: questions.NewAnswers(a("area.load", "small"), a("product.live", "some"))}, flow)
	bad := "crossroads: 1\nanswers:\n  \"" + strings.Trim(string(quote(clean)), `"`) + "\": x\n"
	for path, data := range map[string]string{
		file:                           string(good),
		filepath.Join(dir, "bad.yaml"): bad,
		filepath.Join(dir, "raw.yaml"): text,
		filepath.Join(dir, "state", "crossroads", fileName(text)): string(good),
		filepath.Join(dir, "pack", "guide.yaml"):                  "title: " + string(quote(clean)) + "\n",
		filepath.Join(dir, "pack", fileName(text)):                "x: [",
		filepath.Join(dir, "people", fileName(text)):              string(good),
		filepath.Join(dir, "people", "again.yaml"):                string(good),
		filepath.Join(dir, "broken", fileName(text)):              bad,
	} {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Skip("no file can have such a name here")
		}
	}
	return dir, file
}

func quote(s string) []byte {
	b, _ := json.Marshal(s)
	return b
}

// commandLines are command lines over such a folder, of every command.
func commandLines(dir, file, text string) [][]string {
	text = strings.ReplaceAll(text, "\x00", "")
	at := func(name string) string { return filepath.Join(dir, name) }
	return [][]string{
		{"sessions"}, {"sessions", "list", "--format", "json"}, {"sessions", "resume", text}, {"sessions", "remove", text},
		{"--plain", file}, {"--plain", at("raw.yaml")}, {"--plain", "sessions", "resume"},
		{"report", file}, {"report", file, "--format", "md"}, {"report", file, "--format", "json"}, {"report", file, "--format", "html"},
		{"report", file, "--format", "adr"}, {"report", at("bad.yaml")}, {"report", at("raw.yaml")}, {"report", file, "-o", at(text)},
		{"report", "--set", text}, {"report", "--set", "area.load=" + text}, {"report", "--example", text}, {"report", "--format", text},
		{"check", file, "--expect", text}, {"check", file, "--expect", "python"}, {"check", file, "--expect", "nodejs", "--format", "github"},
		{"check", at("bad.yaml"), "--expect", "python", "--format", "github"},
		{"compare", file, at("people/again.yaml")}, {"compare", file, text},
		{"team", at("people"), "--names"}, {"team", at("people"), "--names", "--format", "json"}, {"team", at("broken")}, {"team", at("people"), "--title", text},
		{"content", "check", at("pack")}, {"--content", at("pack"), "report", file}, {"content", "check", at(text)},
		{"evidence", text}, {"examples", text}, {"questions", text}, {"--theme", text}, {"--color", text}, {text}, {text, text}, {"--" + text},
		{"__complete", "sessions", "resume", ""}, {"__complete", ""}, {"__complete", "report", "--set", text}, {"help", text},
	}
}

// quickOnes are those that take next to no time.
func quickOnes(all [][]string) [][]string {
	var list [][]string
	for _, args := range all {
		if args[0] == "sessions" || args[0] == "content" || args[0] == "__complete" || len(args) < 3 && args[0] != "report" && args[0] != "team" {
			list = append(list, args)
		}
	}
	return list
}

// tryCommands runs command lines and looks at every byte that comes out.
func tryCommands(t testing.TB, text string, quick bool) {
	dir, file := world(t, text)
	lines := commandLines(dir, file, text)
	if quick {
		lines = quickOnes(lines)
	}
	t.Chdir(dir)
	for _, args := range lines {
		var out, errs bytes.Buffer
		env := []string{"HOME=" + dir, "XDG_STATE_HOME=" + filepath.Join(dir, "state"), "TMPDIR=" + dir, "TERM=xterm"}
		cli.Run(context.Background(), args, strings.NewReader("1\n"+text+"\nnote "+text+"\ntitle "+text+"\npeek\npeek\nreview\n"), &out, &errs, env)
		for name, text := range map[string]string{"standard output": out.String(), "standard error": errs.String()} {
			if problem := unsafe(text); problem != "" {
				t.Errorf("%q: %s holds %s", args, name, problem)
			}
		}
	}
}

// unsafe finds what must not reach a terminal.
func unsafe(text string) string {
	if !utf8.ValidString(text) {
		return "what is no text"
	}
	if safe := phrase.Clean(text); safe != text {
		for i, r := range text {
			if !strings.HasPrefix(safe, text[:i+utf8.RuneLen(r)]) {
				return string(quote(text[max(0, i-20):min(len(text), i+20)]))
			}
		}
		return "something"
	}
	return ""
}

// TestNothingRawComesOut: whatever people write, and wherever, no command prints
// anything of it that does more than show.
func TestNothingRawComesOut(t *testing.T) {
	for i, text := range hostile() {
		t.Run(strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' {
				return r
			}
			return -1
		}, text), func(t *testing.T) { tryCommands(t, text, testing.Short() && i > 1) })
	}
}

// FuzzCommands is the same with any text.
func FuzzCommands(f *testing.F) {
	for _, text := range hostile() {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 400 {
			tryCommands(t, text, true)
		}
	})
}
