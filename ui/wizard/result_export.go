package wizard

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/cells"
	"crossroads/ui/typing"
)

// export asks what is to be written, and where.
type export struct {
	offers []Export // none until they are listed
	at     int
	typing bool // another place for the one at hand
	field  typing.Field
	busy   bool
	wrong  string // why the last one would not do
}

type (
	exportsMsg  []Export
	exportedMsg struct {
		path string
		err  error
	}
)

// exporting opens the choice of what to write.
func (r *result) exporting() (event, tea.Cmd) {
	if r.deps.Export == nil || r.deps.Offers == nil {
		return warned{"No file can be written from here: y copies the report"}, nil
	}
	r.export = &export{}
	list, record := r.deps.Offers, r.walk.Record()
	return nil, func() tea.Msg { return exportsMsg(list(record)) }
}

// offered takes the list of what can be written.
func (r *result) offered(list exportsMsg) {
	if r.export != nil {
		r.export.offers = list
	}
}

// exportKey acts on a key while something to write is chosen, or its place is
// typed.
func (r *result) exportKey(k tea.KeyPressMsg) (event, tea.Cmd) {
	e, b, name := r.export, &r.bound.result, press(k)
	switch {
	case e.typing && key.Matches(k, b.keepPlace):
		e.typing, e.wrong = false, ""
	case e.typing && !key.Matches(k, b.write):
		e.wrong = ""
		return r.typed(k), nil
	case key.Matches(k, b.drop):
		r.export = nil
	case len(e.offers) == 0 || e.busy: // nothing to choose from, or chosen
	case key.Matches(k, b.write):
		return nil, r.written()
	case key.Matches(k, b.place):
		e.typing, e.wrong, e.field = true, "", newField(e.offers[e.at].Path)
	case len(name) == 1 && name[0] >= '1' && int(name[0]-'1') < len(e.offers):
		e.at, e.wrong = int(name[0]-'1'), ""
		return nil, r.written()
	default:
		if at, moved := r.bound.moved(name, e.at, len(e.offers)-1, 0); moved {
			e.at, e.wrong = at, ""
		}
	}
	return nil, nil
}

// written writes the one at hand, to the place that is typed or to its own.
func (r *result) written() tea.Cmd {
	e := r.export
	one := e.offers[e.at]
	if e.typing {
		one.Path = strings.TrimSpace(e.field.Text())
	}
	if one.Path == "" {
		return nil
	}
	e.busy = true
	write, record := r.deps.Export, r.walk.Record()
	return func() tea.Msg {
		where, err := write(record, one.Kind, one.Path)
		return exportedMsg{where, err}
	}
}

// exported says where the file is now, or why it is not.
func (r *result) exported(msg exportedMsg) event {
	if msg.err != nil {
		if r.export != nil { // said beside the choice
			r.export.busy, r.export.wrong = false, msg.err.Error()
			return nil
		}
		return warned{fmt.Sprintf("Not written: %v", msg.err)}
	}
	r.export = nil
	return told{"Written to " + msg.path}
}

// exportLines draws the choice, or the question for the place. Where there is
// little room only the one at hand is shown.
func (r *result) exportLines(width, height int) []string {
	e := r.export
	if len(e.offers) == 0 {
		return []string{r.styles.Muted.Render("Looking where files go")}
	}
	lines := r.offerLines(width)
	if height < exportFrom {
		lines = lines[e.at : e.at+1]
	}
	if e.typing {
		const label = "  to "
		typed := e.field.Lines(max(4, width-len(label)), 1)
		lines = append(lines, r.styles.Accent.Render(label)+typed[0])
	}
	if e.wrong == "" {
		return append(lines, r.styles.Muted.Render(cells.Cut("  "+e.offers[e.at].About, width, r.glyphs.Ellipsis)))
	}
	for _, l := range atMost(wrap(e.wrong, min(width, textMost)-2), wrongMost) {
		lines = append(lines, "  "+r.styles.Warn.Render(l))
	}
	return lines
}

// exportFrom is the height from which all that can be written is listed.
const exportFrom = 14

// wrongMost is how many lines say why a place will not do and what would.
const wrongMost = 3

// offerLines are a row for each that can be written: number, name, place.
func (r *result) offerLines(width int) []string {
	e := r.export
	names := 0
	for _, o := range e.offers {
		names = max(names, ansi.StringWidth(o.Name))
	}
	var lines []string
	for i, o := range e.offers {
		mark, number, name := " ", r.styles.Muted.Render(fmt.Sprint(i+1)), cells.Pad(o.Name, names)
		if i == e.at {
			mark, name = r.styles.Accent.Render(r.glyphs.Cursor), r.styles.Strong.Render(name)
			if !e.typing {
				mark = cells.Focus + mark
			}
		}
		path := cells.Cut(o.Path, max(4, width-names-6), r.glyphs.Ellipsis)
		lines = append(lines, mark+" "+number+" "+name+"  "+path)
	}
	return lines
}

// copied sends the whole report to the clipboard of the terminal. No terminal
// says whether it took it. Where it would print the report, a file is offered.
func (r *result) copied() (event, tea.Cmd) {
	if r.deps.Report == nil {
		return warned{"There is no report to copy"}, nil
	}
	if why := r.deps.NoClipboard; why != "" && r.deps.Export != nil && r.deps.Offers != nil {
		_, cmd := r.exporting()
		return told{why + ": write a file"}, cmd
	} else if why != "" {
		return warned{why}, nil
	}
	write, record, doc := r.deps.Report, r.walk.Record(), r.reporter.doc
	fresh := r.reporter.has && sameRecord(r.reporter.of, record)
	return told{"Sent to the terminal, which may or may not keep it: x writes a file"}, func() tea.Msg {
		if !fresh {
			doc = write(record)
		}
		return tea.RawMsg{Msg: ansi.SetSystemClipboard(doc.Markdown())}
	}
}
