package result

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/ui/frame"
	"crossroads/ui/pane"
	"crossroads/ui/typing"
	"crossroads/ui/wizard/screen"
)

// Result is the screen of the verdict.
type Result struct {
	*screen.Scene
	deps  Deps
	size  tea.WindowSizeMsg
	tab   int
	panes [tabCount]pane.Pane // what is seen of each tab

	summary    Summary
	refinement Refinement
	of         questions.Record // the record that both are of
	known      bool

	reporter reporter // makes the report
	pages    pages    // draws its sections
	search   search
	export   *export // what to write is being chosen
	trial    *trial  // a what-if is under way
	duel     *duel   // two prototypes are measured

	presenting presenting
}

// New returns the result of the walk as it is.
func New(s *screen.Scene, deps Deps) *Result { return &Result{Scene: s, deps: deps} }

// Tried is how many changes of a what-if are not kept.
func (r *Result) Tried() int {
	if r.trial == nil {
		return 0
	}
	return len(r.trial.changes())
}

// Update implements Screen.
func (r *Result) Update(msg tea.Msg) (ev screen.Event, cmd tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		r.size = msg
	case reportMsg:
		r.reporter.ended(msg)
	case drawnMsg:
		r.pages.ended(msg)
		r.layOut()
		r.arrive()
	case exportsMsg:
		r.offered(msg)
	case exportedMsg:
		ev = r.exported(msg)
	case plannedMsg, preparedMsg, runningMsg, foundMsg:
		cmd = r.duelled(msg)
	case tea.KeyPressMsg, tea.PasteMsg:
		ev = r.typed(msg)
	case frame.Click:
		ev = r.clicked(msg)
	}
	return ev, tea.Batch(cmd, r.settle())
}

// clicked opens the tab under the pointer, or is for the what-if.
func (r *Result) clicked(c frame.Click) screen.Event {
	switch {
	case r.trial != nil:
		return r.trialClicked(c)
	case r.duel != nil:
		return nil
	}
	slots, _ := r.slots(r.size.Width)
	for _, s := range slots {
		if c.X >= s.x-1 && c.X <= s.x+s.width {
			r.open(s.tab)
			break
		}
	}
	return nil
}

// typed gives a key or pasted text to the field that is open.
func (r *Result) typed(msg tea.Msg) screen.Event {
	var field *typing.Field
	switch {
	case r.export != nil && r.export.typing:
		field, r.export.wrong = &r.export.field, ""
	case r.search.typing:
		field = &r.search.field
	case r.duel != nil && r.duel.phase == naming:
		field = &r.duel.field
	default:
		return nil
	}
	_, lost := field.Update(msg)
	if r.search.typing {
		r.layOut()
		r.firstHit()
	}
	if lost != "" {
		return screen.Warn(lost)
	}
	return nil
}

// settle works out what the newest message makes different, and returns what is
// still to be made.
func (r *Result) settle() tea.Cmd {
	var again tea.Cmd
	if now := r.Record(); !r.known || !sameRecord(r.of, now) {
		again = r.replanned()
		r.of, r.known, r.summary = now, true, r.deps.Summary(now)
		if r.deps.Refine != nil {
			r.refinement = r.deps.Refine(now)
		}
		r.rebase()
	}
	if r.reporter.has && sameRecord(r.reporter.of, r.shown()) { // what is fast does not read advice
		r.summary.Moot, r.summary.Cautions = r.reporter.doc.Summary.Moot, r.reporter.doc.Summary.Cautions
		r.summary.Program = r.reporter.doc.Summary.Program
	}
	r.layOut()
	return tea.Batch(again, r.want())
}

// sameRecord reports whether two records make the same report.
func sameRecord(a, b questions.Record) bool {
	return a.Title == b.Title && a.Person == b.Person && a.About == b.About && a.Peeked == b.Peeked && a.Measured == b.Measured &&
		len(a.Edited) == len(b.Edited) && a.Answers.Equal(b.Answers)
}

// View implements Screen.
func (r *Result) View() frame.View {
	if r.duel != nil {
		return r.duelView()
	}
	v := frame.View{Place: "Result", Done: 1, Status: r.status()}
	seen := r.pane()
	switch all, top := len(seen.Text()), seen.Top(); {
	case r.trial != nil:
		v.Place = "What if"
		v.Lines = r.trialLines(r.size.Width, r.size.Height)
		return v
	case r.presenting.on:
		v.Place, v.Position, v.Done = "", fmt.Sprintf("%d of %d", r.tab+1, tabCount), float64(r.tab+1)/tabCount
	case top > 0 || seen.Below() > 0:
		v.Position = fmt.Sprintf("%d-%d of %d", top+1, all-seen.Below(), all)
	}
	margin, width, height := r.measures()
	lines := append(r.head(width, height), frame.Fit(r.marked(seen), width, r.room())...)
	for i, l := range append(lines, r.prompt(width, height)...) {
		if l != "" {
			l = strings.Repeat(" ", margin) + l
		}
		v.Lines = append(v.Lines, frame.Line{Text: l, Target: frame.Nothing})
		if i == 0 && !r.presenting.on {
			v.Lines[0].Target = 0 // the tabs
		}
	}
	return v
}

// status says how much is below what can be seen, or what would come of a
// what-if.
func (r *Result) status() string {
	below := r.pane().Below()
	switch {
	case r.trial != nil:
		return r.trial.offer(r.File)
	case r.presenting.on && below == 0:
		return ""
	}
	var parts []string
	if r.tab == 0 && !r.presenting.on && r.summary.Leader >= 0 {
		parts = append(parts, r.after())
	}
	if below > 0 {
		parts = append(parts, r.moreBelow(below))
	}
	text := strings.Join(parts, "  ")
	if len(parts) > 1 && ansi.StringWidth(text) > r.size.Width { // the header says as much
		return parts[0]
	}
	return text
}

// moreBelow says how much is below what can be seen.
func (r *Result) moreBelow(lines int) string {
	return r.Glyphs.Down + " " + phrase.Count(lines, "more line", "more lines")
}
