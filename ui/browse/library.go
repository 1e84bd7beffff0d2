package browse

import (
	"cmp"
	"fmt"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions/phrase"
	"crossroads/scoring/report/evidencepage"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
	"crossroads/ui/typing"
)

// wideFrom is the width of the body from which list and page stand beside each
// other, listMost the most that the list takes then, textMost the longest lines of
// text.
const (
	wideFrom = 110 - 2*margin
	listMost = 56
	textMost = 132
	margin   = 2
)

// library is the list of what is below a page, with the page of the row under the
// cursor beside it or, where there is no room for that, in its place.
type library struct {
	page
	levels  []level
	reading bool // in one pane: the page
	typing  bool // a query is being written
	field   typing.Field

	found []row // the rows of the level listed
	lists level // this one
}

func newLibrary(look *frame.Look, book *evidencepage.Book) *library {
	return &library{page: page{Look: look, book: book}, levels: []level{{}}}
}

// wide reports whether there are two panes.
func (v *library) wide() bool { return v.size.Width >= wideFrom }

// widths are those of the list and of the page; where there is one pane, both are
// the whole.
func (v *library) widths() (list, text int) {
	if !v.wide() {
		return v.size.Width, min(v.size.Width, textMost)
	}
	list = min(listMost, v.size.Width*2/5)
	return list, v.size.Width - list - 5
}

// Update implements Screen.
func (v *library) Update(msg tea.Msg) (event, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		v.size = msg
	case tea.KeyPressMsg, tea.PasteMsg:
		if changed, _ := v.field.Update(msg); v.typing && changed {
			l := v.level()
			l.query, l.cursor = v.field.Text(), 0
		}
	case frame.Click:
		v.clicked(msg)
	case tea.MouseWheelMsg:
		key := "wheeldown"
		if msg.Button == tea.MouseWheelUp {
			key = "wheelup"
		}
		list, _ := v.widths()
		if onList := !v.reading || v.wide(); onList && msg.X < list {
			v.moved(key)
		} else {
			v.scroll().Do(key)
		}
	}
	v.settle()
	return nothing, nil
}

// settle shows the page of the row under the cursor.
func (v *library) settle() {
	n, ok := v.current()
	_, width := v.widths()
	if v.fit(n.ID, width); !ok {
		v.pane.Fit(nil, width, v.size.Height)
	}
}

// filter begins to write a query.
func (v *library) filter() {
	v.typing, v.reading = true, false
	v.field = typing.New(v.level().query, queryMost)
	v.settle()
}

// queryMost is how many runes a query may have.
const queryMost = 80

// queryLine is what is looked for and how often it was found; "" where nothing is.
func (v *library) queryLine(width int) string {
	text, n := v.level().query, 0
	if !v.typing && (text == "" || v.reading) {
		return ""
	}
	for _, r := range v.rows() {
		if r.heading == "" {
			n++
		}
	}
	tally := fmt.Sprintf("%d found", n)
	if v.typing {
		text = v.field.Lines(max(2, width-2-2-ansi.StringWidth(tally)), 1)[0]
	} else {
		tally += ", esc shows all"
	}
	return cells.Ends(v.Styles.Accent.Render("/")+" "+text, v.Styles.Muted.Render(tally), width, v.Glyphs.Ellipsis)
}

// clicked takes a row; a click on the one under the cursor goes deeper.
func (v *library) clicked(c frame.Click) {
	list, _ := v.widths()
	switch {
	case c.X >= list:
	case c.Target != settled(v.rows(), v.level().cursor):
		v.level().cursor = c.Target
	case v.wide():
		v.enter()
	default:
		v.reading = true
	}
}

// View implements Screen.
func (v *library) View() frame.View {
	width, _ := v.widths()
	view := frame.View{Position: v.position()}
	switch {
	case v.reading && !v.wide():
		view.Lines = frame.Plain(v.shown()...)
	case !v.wide():
		view.Lines = v.list(width, v.size.Height)
	default:
		list := v.list(width, v.size.Height)
		for i, text := range v.Beside(frame.Texts(list), v.shown(), width, v.size.Height) {
			view.Lines = append(view.Lines, frame.Line{Text: text, Target: frame.Nothing})
			if i < len(list) {
				view.Lines[i].Target = list[i].Target
			}
		}
	}
	return view
}

// position is the row in its list.
func (v *library) position() string {
	at, all := 0, 0
	rows := v.rows()
	cursor := settled(rows, v.level().cursor)
	for i, r := range rows {
		if r.heading == "" {
			if all++; i == cursor {
				at = all
			}
		}
	}
	if all == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", at, all)
}

// names are those of the pages that lead here.
func (v *library) names() []string {
	var names []string
	for _, l := range v.levels {
		names = append(names, phrase.Line(cmp.Or(l.of.Name, "Evidence")))
	}
	if n, ok := v.current(); ok && v.reading && !v.wide() {
		names = append(names, phrase.Line(n.Name))
	}
	return names
}

// leadsTo says what is below a page.
func leadsTo(n evidencepage.Lead) string {
	if n.Kind == evidencepage.Claim {
		return "sources"
	}
	return "claims"
}
