package result

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
	"crossroads/ui/typing"
	"crossroads/ui/wizard/screen"
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
func (r *Result) exporting() (screen.Event, tea.Cmd) {
	if r.deps.Export == nil || r.deps.Offers == nil {
		return screen.Warn("No file can be written from here: y copies the report"), nil
	}
	r.export = &export{}
	list, record := r.deps.Offers, r.Record()
	return nil, func() tea.Msg { return exportsMsg(list(record)) }
}

// offered takes the list of what can be written.
func (r *Result) offered(list exportsMsg) {
	if r.export != nil {
		r.export.offers = list
	}
}

// exportKeys are those while something to write is chosen, or its place is typed.
func (r *Result) exportKeys() []screen.Binding {
	e := r.export
	write := screen.Binding{Keys: "enter", Hint: "enter", Does: "write", Do: func(string) (screen.Event, tea.Cmd) { return nil, r.written() }}
	if e.typing {
		return []screen.Binding{write, {Keys: "esc", Hint: "esc", Does: "as it was", Do: screen.Changes(func() { e.typing, e.wrong = false, "" })}}
	}
	n := len(e.offers)
	choose := screen.Binding{Keys: frame.Moving, Hint: r.Glyphs.Up + r.Glyphs.Down, Does: "choose", Do: screen.With(func(key string) screen.Event {
		e.at, e.wrong = frame.Moved(key, e.at, n-1, 0), ""
		return nil
	})}
	place := screen.Binding{Keys: "e right", Hint: "e", Does: "another place", Do: screen.Changes(func() {
		e.typing, e.wrong, e.field = true, "", typing.New(e.offers[e.at].Path, questions.MaxText)
	})}
	drop := screen.Binding{Keys: "esc", Hint: "esc", Does: "close", Do: screen.Changes(func() { r.export = nil })}
	if n == 0 || e.busy { // nothing to choose from, or chosen
		return []screen.Binding{drop}
	}
	byNumber := screen.Binding{Keys: screen.Digits[:2*min(9, n)-1], Do: func(key string) (screen.Event, tea.Cmd) {
		e.at, e.wrong = screen.Digit(key)-1, ""
		return nil, r.written()
	}}
	return []screen.Binding{choose, write, place, drop, byNumber}
}

// written writes the one at hand, to the place that is typed or to its own.
func (r *Result) written() tea.Cmd {
	e := r.export
	one := e.offers[e.at]
	if e.typing {
		one.Path = strings.TrimSpace(e.field.Text())
	}
	if one.Path == "" || e.busy {
		return nil
	}
	e.busy = true
	write, record := r.deps.Export, r.Record()
	return func() tea.Msg {
		where, err := write(record, one.Kind, one.Path)
		return exportedMsg{where, err}
	}
}

// exported says where the file is now, or why it is not.
func (r *Result) exported(msg exportedMsg) screen.Event {
	if msg.err != nil {
		if r.export != nil { // said beside the choice
			r.export.busy, r.export.wrong = false, msg.err.Error()
			return nil
		}
		return screen.Warn(fmt.Sprintf("Not written: %v", msg.err))
	}
	r.export = nil
	return screen.Say("Written to " + msg.path)
}

// exportLines draws the choice, or the question for the place. Where there is
// little room only the one at hand is shown.
func (r *Result) exportLines(width, height int) []string {
	e := r.export
	if len(e.offers) == 0 {
		return []string{r.Styles.Muted.Render("Looking where files go")}
	}
	lines := r.offerLines(width)
	if height < exportFrom {
		lines = lines[e.at : e.at+1]
	}
	if e.typing {
		const label = "  to "
		typed := e.field.Lines(max(4, width-len(label)), 1)
		lines = append(lines, r.Styles.Accent.Render(label)+typed[0])
	}
	style, text := r.Styles.Muted, e.offers[e.at].About
	if path := e.offers[e.at].Path; !e.typing && e.wrong == "" && ansi.StringWidth(path) > r.pathRoom(width) {
		text = path + ": " + text
	}
	if e.wrong != "" {
		style, text = r.Styles.Warn, e.wrong
	}
	for _, l := range atMost(cells.Wrap(text, min(width, screen.TextWidth)-2), aboutMost) {
		lines = append(lines, "  "+style.Render(l))
	}
	return lines
}

// exportFrom is the height from which all that can be written is listed.
const exportFrom = 14

// aboutMost is how many lines say what there is to know of the place at hand, or
// why it will not do and what would.
const aboutMost = 3

// offerLines are a row for each that can be written: number, name, place.
func (r *Result) offerLines(width int) []string {
	e, room := r.export, r.pathRoom(width)
	names := width - room - 6
	var lines []string
	for i, o := range e.offers {
		mark, number, name := " ", r.Styles.Muted.Render(fmt.Sprint(i+1)), cells.Pad(o.Name, names)
		if i == e.at {
			mark, name = r.Styles.Accent.Render(r.Glyphs.Cursor), r.Styles.Strong.Render(name)
			if !e.typing {
				mark = cells.Focus + mark
			}
		}
		path := cells.Cut(o.Path, room, r.Glyphs.Ellipsis)
		lines = append(lines, mark+" "+number+" "+name+"  "+path)
	}
	return lines
}

// pathRoom is how much of a line is left for the places, behind the names.
func (r *Result) pathRoom(width int) int {
	names := 0
	for _, o := range r.export.offers {
		names = max(names, ansi.StringWidth(o.Name))
	}
	return max(4, width-names-6)
}

// copied sends the whole report to the clipboard of the terminal. No terminal
// says whether it took it. Where it would print the report, a file is offered.
func (r *Result) copied() (screen.Event, tea.Cmd) {
	if r.deps.Report == nil {
		return screen.Warn("There is no report to copy"), nil
	}
	if why := r.deps.NoClipboard; why != "" && r.deps.Export != nil && r.deps.Offers != nil {
		_, cmd := r.exporting()
		return screen.Say(why + ": write a file"), cmd
	} else if why != "" {
		return screen.Warn(why), nil
	}
	write, record, doc := r.deps.Report, r.Record(), r.reporter.doc
	fresh := r.reporter.has && sameRecord(r.reporter.of, record)
	return screen.Say("Sent to the terminal, which may or may not keep it: x writes a file"), func() tea.Msg {
		if !fresh {
			doc = write(record)
		}
		return tea.RawMsg{Msg: ansi.SetSystemClipboard(doc.Markdown())}
	}
}
