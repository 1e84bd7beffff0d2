package wizard

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/typing"
)

// export asks where the report is to be written.
type export struct {
	field typing.Field
	busy  bool
	wrong string // why the last path would not do
}

type exportedMsg struct {
	path string
	err  error
}

// newExport proposes a file in the current folder, named after the decision.
func newExport(r questions.Record) *export {
	return &export{field: newField(fileName(r.Title) + ".md")}
}

// nameLength is how many characters of a title a file name keeps at most.
const nameLength = 48

// fileName makes a name that every file system takes.
func fileName(title string) string {
	return cmp.Or(questions.Slug(cells.Line(title), nameLength), "crossroads-report")
}

// exportKey acts on a key while the path is typed.
func (r *result) exportKey(k tea.KeyPressMsg) (event, tea.Cmd) {
	switch b := &r.bound.result; {
	case key.Matches(k, b.drop):
		r.export = nil
		return nil, nil
	case key.Matches(k, b.write):
		path := strings.TrimSpace(r.export.field.Text())
		if path == "" || r.export.busy {
			return nil, nil
		}
		if r.deps.Export == nil {
			r.export = nil
			return warned{"No file can be written from here: y copies the report"}, nil
		}
		r.export.busy = true
		write, record := r.deps.Export, r.walk.record
		return nil, func() tea.Msg {
			where, err := write(record, path)
			return exportedMsg{where, err}
		}
	}
	r.export.wrong = ""
	return r.typed(k), nil
}

// exported says where the report is now, or why it is not.
func (r *result) exported(msg exportedMsg) event {
	if msg.err != nil {
		if r.export != nil { // said beside the path
			r.export.busy, r.export.wrong = false, msg.err.Error()
			return nil
		}
		return warned{fmt.Sprintf("Not written: %v", msg.err)}
	}
	r.export = nil
	return told{"Written to " + msg.path}
}

// exportLines draws the question for the path.
func (r *result) exportLines(width int) []string {
	const label = "Write the report to "
	typed := r.export.field.Lines(max(4, width-len(label)), 1)
	lines := []string{r.styles.Accent.Render(label) + typed[0]}
	if r.export.wrong == "" {
		return append(lines, r.styles.Muted.Render(cells.Cut(r.export.meant(), width, r.glyphs.Ellipsis)))
	}
	for _, l := range atMost(wrap(r.export.wrong, min(width, textMost)), wrongMost) {
		lines = append(lines, r.styles.Warn.Render(l))
	}
	return lines
}

// wrongMost is how many lines say why a path will not do and what would.
const wrongMost = 3

// meant says what a path of this name gets, as far as that is known here.
func (e *export) meant() string {
	what := "end it in .md .html .json .adr or .yaml"
	switch strings.ToLower(filepath.Ext(strings.TrimSpace(e.field.Text()))) {
	case ".md":
		what = "markdown, or .html .json .adr .yaml; never overwrites"
	case ".html":
		what = "a page for browsers; never overwrites"
	case ".json":
		what = "all numbers, for programs; never overwrites"
	case ".adr":
		what = "a decision record in markdown; never overwrites"
	case ".yaml", ".yml":
		what = "the answers alone, to go on from; never overwrites"
	}
	return what
}

// copied sends the whole report to the clipboard of the terminal. No terminal
// says whether it took it.
func (r *result) copied() (event, tea.Cmd) {
	if r.deps.Report == nil {
		return warned{"There is no report to copy"}, nil
	}
	write, record, doc := r.deps.Report, r.walk.record, r.reporter.doc
	fresh := r.reporter.has && sameRecord(r.reporter.of, record)
	return told{"Sent to the terminal, which may or may not keep it: x writes a file"}, func() tea.Msg {
		if !fresh {
			doc = write(record)
		}
		return tea.RawMsg{Msg: ansi.SetSystemClipboard(doc.Markdown())}
	}
}
