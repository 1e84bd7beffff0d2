package main

import (
	"errors"
	"go/build"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// knowledge is what a package may import of this module, and why nothing else.
type knowledge struct {
	of  []string
	why string
}

// allowed is the map of the program. Imports go one way: questions <- scoring
// <- content <- ui/cli <- main. A package that is missing here fails the test:
// say where it stands.
func allowed() map[string]knowledge {
	return map[string]knowledge{
		".":                              {[]string{"ui/cli"}, "main starts the command line and is too small to test"},
		"questions":                      {nil, "what can be asked does not depend on what follows"},
		"questions/answersfile":          {[]string{"questions", "questions/answersfile/yamledit"}, "a file holds answers, whatever they are for"},
		"questions/answersfile/yamledit": {nil, "it edits any file, whatever that says"},

		"scoring/exact":           {nil, "formulas are read, and checked, alone"},
		"scoring/exact/reference": {[]string{"scoring/exact"}, "only tests ask for it"},
		"scoring/evidence":        {nil, "claims are data; others decide what they support"},
		"scoring/predicate":       {[]string{"questions"}, "conditions are evaluated alone, whatever follows from them"},
		"scoring": {[]string{"questions", "scoring/exact", "scoring/predicate"},
			"the engine knows ids, not what they stand for or how they are shown, and nothing of what is asked of it"},
		"scoring/whatif": {[]string{"questions", "scoring", "scoring/predicate"}, "it asks the engine about answers that nobody gave"},
		"scoring/team": {[]string{"questions", "scoring", "scoring/exact", "scoring/whatif"},
			"a team is several people, each assessed like one"},
		"scoring/internal/modeltest": {[]string{"questions", "scoring", "scoring/exact"}, "only tests ask for it"},
		"scoring/advice":             {[]string{"questions"}, "advice is told who leads and never decides it"},
		"scoring/prototype":          {[]string{"questions", "scoring"}, "a part to build twice is data, whoever reads, writes or measures it"},
		"scoring/measured":           {[]string{"questions", "scoring"}, "the rule is read, and checked, alone; who measured is out of its sight"},
		"scoring/plausible":          {[]string{"questions", "scoring"}, "only tests ask for it; it makes people for any questionnaire"},
		"scoring/report": {[]string{"questions", "scoring", "scoring/advice", "scoring/evidence", "scoring/team", "scoring/whatif"},
			"text is made once, without knowing width, colour or where it goes"},
		"scoring/report/adr":  {[]string{"questions", "scoring", "scoring/evidence", "scoring/report"}, "a record is another reading of the same input"},
		"scoring/report/html": {[]string{"scoring", "scoring/report"}, "a page is the sections of the report, with pictures"},
		"scoring/report/evidencepage": {[]string{"questions", "scoring", "scoring/advice", "scoring/evidence", "scoring/report"},
			"it shows what the scores rest on, whatever follows from it"},
		"scoring/report/prototypepage": {[]string{"scoring", "scoring/advice", "scoring/prototype", "scoring/report"},
			"it says what two prototypes are for, whoever runs them"},
		"scoring/report/reporttest": {[]string{"questions", "scoring", "scoring/advice", "scoring/evidence", "scoring/report", "scoring/whatif"},
			"it stands in for content, so that nothing of that can hide in the code under test"},

		"content": {[]string{"questions", "questions/answersfile", "scoring", "scoring/advice", "scoring/evidence", "scoring/measured", "scoring/prototype"},
			"content supplies facts and does not know who asks or reads"},

		"ui/atomicfile":           {nil, "a leaf"},
		"ui/atomicfile/faultdisk": {[]string{"ui/atomicfile"}, "only tests ask for it"},
		"ui/cells":                {nil, "a leaf"},
		"ui/filelock":             {nil, "a leaf"},
		"ui/theme":                {nil, "a leaf"},
		"ui/hints":                {[]string{"ui/theme"}, "a leaf"},
		"ui/pane":                 {nil, "a leaf"},
		"ui/contract":             {[]string{"scoring/prototype"}, "it asks any server, whoever started it"},
		"ui/terminal":             {nil, "it draws any program"},
		"ui/typing":               {[]string{"ui/cells"}, "a leaf"},
		"ui/markdown":             {[]string{"ui/cells", "ui/theme"}, "it draws any markdown"},
		"ui/chart":                {[]string{"scoring/report", "ui/cells", "ui/theme"}, "it draws the numbers of a summary and scores nothing"},
		"ui/plain":                {[]string{"questions", "ui/cells"}, "it is given functions for all that is not asking"},
		"ui/wizard": {[]string{"questions", "scoring", "scoring/report", "ui/cells", "ui/chart", "ui/hints", "ui/markdown", "ui/pane",
			"ui/theme", "ui/typing"},
			"it is given functions: files, content and the clock are out of its sight"},
		"ui/browse": {[]string{"questions", "scoring", "scoring/evidence", "ui/cells", "ui/chart", "ui/hints", "ui/markdown", "ui/pane",
			"ui/theme", "ui/typing"},
			"it is given the model and the evidence, wherever they are from"},
		"ui/host/server": {[]string{"ui/atomicfile", "ui/cells", "ui/terminal"},
			"it lets people in and runs a program for each, whatever that is for"},
		"ui/sessions": {[]string{"questions", "questions/answersfile", "ui/atomicfile", "ui/filelock"}, "it keeps answers and does not know what follows from them"},
		"ui/workshop": {[]string{"questions", "questions/answersfile", "ui/atomicfile", "ui/cells", "ui/filelock"},
			"it keeps who said what, and knows neither connections nor what follows from answers"},
		"ui/cli": {[]string{"content", "questions", "questions/answersfile", "scoring", "scoring/advice", "scoring/evidence", "scoring/report",
			"scoring/prototype", "scoring/report/adr", "scoring/report/evidencepage", "scoring/report/html", "scoring/report/prototypepage",
			"scoring/team", "scoring/whatif", "ui/atomicfile", "ui/browse", "ui/cells", "ui/markdown", "ui/plain", "ui/sessions",
			"ui/terminal", "ui/theme", "ui/wizard"},
			"it wires everything; only main is above it"},
		"ui/pty": {nil, "it tests the program from the outside"},
	}
}

// libraries says which packages may use a library, and why only these.
func libraries() map[string]knowledge {
	screens := []string{"ui/wizard", "ui/browse", "ui/pane", "ui/terminal", "ui/typing", "ui/host/server", "ui/cli"}
	return map[string]knowledge{
		"charm.land/bubbletea":                  {screens, "whatever else is drawn is a function from values to lines"},
		"charm.land/bubbles":                    {append([]string{"ui/hints"}, screens...), "as Bubble Tea"},
		"charm.land/glamour":                    {[]string{"ui/markdown"}, "it has to be held in a particular way, see there"},
		"github.com/alecthomas/chroma":          {[]string{"ui/markdown"}, "as Glamour"},
		"charm.land/lipgloss":                   {append([]string{"ui/theme", "ui/chart", "ui/markdown"}, screens...), "styles are made by the theme"},
		"charm.land/fang":                       {[]string{"ui/cli"}, "the command line is in one package"},
		"github.com/spf13":                      {[]string{"ui/cli"}, "the command line is in one package"},
		"github.com/charmbracelet/colorprofile": {append([]string{"ui/theme"}, screens...), "the theme decides about colours"},
		"github.com/charmbracelet/ultraviolet":  {[]string{"ui/terminal"}, "screens make text, one package draws it"},
		"github.com/charmbracelet/x/term":       {[]string{"ui/cli", "ui/terminal"}, "only the command line knows its streams, and gives them to one package"},
		"github.com/muesli/cancelreader":        {[]string{"ui/terminal"}, "only one package reads a terminal"},
		"charm.land/ssh":                        {[]string{"ui/host/server"}, "one package lets people in"},
		"golang.org/x/crypto":                   {[]string{"ui/host/server"}, "as the server of SSH"},
		"golang.org/x/sys":                      {[]string{"ui/terminal"}, "only a terminal is a device"},
		"github.com/charmbracelet/x/ansi": {append([]string{"ui/cells", "ui/chart", "ui/hints", "ui/markdown", "ui/plain"}, screens...),
			"what makes text does not measure it"},
		"github.com/coder/websocket": {[]string{"ui/contract"}, "one package talks to prototypes"},
		"golang.org/x/net":           {[]string{"ui/contract"}, "as above: the hidden fields of a form"},
		"github.com/yuin/goldmark":   {[]string{"scoring/report/html"}, "only a page needs more of markdown than its text"},
		"go.yaml.in/yaml":            {[]string{"questions/answersfile", "questions/answersfile/yamledit", "content", "scoring/report/adr"}, "files are read where their format is known"},
		"pgregory.net/rapid":         {[]string{"scoring/internal/modeltest"}, "only tests draw at random"},
	}
}

// pure names the trees that are functions of their arguments: what a
// recommendation rests on reaches no file, no clock and no randomness.
func pure() []string { return []string{"questions", "scoring"} }

func impure() []string {
	return []string{"os", "io/fs", "time", "math/rand", "math/rand/v2", "crypto/rand", "net", "net/http", "os/exec", "os/signal", "syscall"}
}

func TestImports(t *testing.T) {
	rules, outside := allowed(), libraries()
	seen := map[string]bool{}
	for dir, imports := range packages(t) {
		seen[dir] = true
		rule, ok := rules[dir]
		if !ok {
			t.Errorf("%s is not on the map", dir)
			continue
		}
		top, _, _ := strings.Cut(dir, "/")
		for _, path := range imports {
			own, ours := strings.CutPrefix(path, "crossroads/")
			switch first, _, _ := strings.Cut(path, "/"); {
			case ours && !slices.Contains(rule.of, own):
				t.Errorf("%s imports %s: %s", dir, path, rule.why)
			case !ours && strings.Contains(first, "."):
				checkLibrary(t, outside, dir, path)
			case slices.Contains(pure(), top) && slices.Contains(impure(), path) && !slices.Contains(forTests(), dir):
				t.Errorf("%s imports %s: it is to be a function of its arguments", dir, path)
			}
		}
	}
	for dir := range rules {
		if !seen[dir] {
			t.Errorf("%s is on the map and not there", dir)
		}
	}
}

// forTests are packages that only tests import: they may read files, or draw
// seeded random numbers.
func forTests() []string {
	return []string{"scoring/report/reporttest", "scoring/plausible", "scoring/internal/modeltest"}
}

func checkLibrary(t *testing.T, outside map[string]knowledge, dir, path string) {
	t.Helper()
	for prefix, rule := range outside {
		if path == prefix || strings.HasPrefix(path, prefix+"/") {
			if !slices.Contains(rule.of, dir) {
				t.Errorf("%s imports %s: %s", dir, path, rule.why)
			}
			return
		}
	}
	t.Errorf("%s imports %s, for which there is no rule", dir, path)
}

// packages are the folders of this module that hold Go files, with what these
// import, tests aside.
func packages(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	err := filepath.WalkDir(".", func(dir string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || !d.IsDir():
			return err
		case d.Name() == "testdata" || dir != "." && strings.HasPrefix(d.Name(), "."):
			return filepath.SkipDir
		}
		p, err := build.ImportDir(dir, 0)
		if none := new(build.NoGoError); errors.As(err, &none) {
			return nil
		}
		if err == nil {
			all[filepath.ToSlash(dir)] = p.Imports
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
