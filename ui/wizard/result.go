package wizard

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/ui/hints"
	"crossroads/ui/pane"
)

// result shows what follows from the answers: the verdict drawn from the
// summary, the sections of the report behind tabs, and what would be if an
// answer were another.
//
// The summary is made while drawing whenever the answers have changed; the
// report and its sections are made by commands, one at a time, and shown when
// they are ready.
type result struct {
	*scene
	tab   int
	panes [tabCount]pane.Pane // what is seen of each tab

	summary   report.Summary
	summaryOf questions.Record
	known     bool // summary is that of summaryOf

	reporter reporter // makes the report
	pages    pages    // draws its sections
	search   search
	export   *export // what to write is being chosen
	trial    *trial  // a what-if is under way

	presenting presenting
}

func newResult(s *scene) *result { return &result{scene: s, pages: pages{}} }

// begin starts what the screen needs computed; the root runs it when the
// screen is shown, when it comes back and when the answers have changed.
func (r *result) begin() tea.Cmd {
	r.reporter.busy, r.pages.busy = false, false
	return r.want()
}

// Update implements screen.
func (r *result) Update(msg tea.Msg) (screen, event, tea.Cmd) {
	var ev event
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case reportMsg:
		r.reporter.ended(msg)
	case drawnMsg:
		r.pages.ended(msg)
		r.arrive()
	case exportsMsg:
		r.offered(msg)
	case exportedMsg:
		ev = r.exported(msg)
	case tea.PasteMsg:
		ev = r.typed(msg)
	case tea.KeyPressMsg:
		ev, cmd = r.pressed(msg)
	case tea.MouseClickMsg:
		ev = r.clicked(msg.X, msg.Y)
	case tea.MouseWheelMsg:
		r.wheel(msg.Button)
	}
	return r, ev, tea.Batch(cmd, r.want())
}

// pressed gives a key to whatever has the focus.
func (r *result) pressed(k tea.KeyPressMsg) (event, tea.Cmd) {
	switch {
	case r.export != nil:
		return r.exportKey(k)
	case r.search.typing:
		return r.searchKey(k), nil
	case r.trial != nil:
		return r.trialKey(press(k)), nil
	case r.presenting.on:
		r.presentKey(press(k))
		return nil, nil
	}
	if ev, known := r.tabKey(k); known {
		return ev, nil
	}
	name := press(k)
	switch b := &r.bound.result; {
	case hints.Is(name, b.refine):
		return refined{}, nil
	case hints.Is(name, r.bound.all):
		return wantedAll{}, nil
	}
	if r.pane(r.width, r.height).Press(name) {
		return nil, nil
	}
	switch b := &r.bound.result; {
	case hints.Is(name, r.bound.present.start):
		r.presenting.on, r.panes = true, [tabCount]pane.Pane{} // a room reads from the top
	case hints.Is(name, b.try):
		r.trial = newTrial(r.walk.Record(), r.current())
	case hints.Is(name, b.search):
		r.search = search{field: newField(""), typing: true, from: r.top()}
	case hints.Is(name, b.found, b.foundBefore):
		return r.nextHit(hints.Is(name, b.found)), nil
	case hints.Is(name, b.export):
		return r.exporting()
	case hints.Is(name, b.copy):
		return r.copied()
	case r.search.query() != "" && hints.Is(name, b.endSearch):
		r.search = search{}
	case hints.Is(name, b.back):
		return reviewed{}, nil
	case hints.Is(name, b.quit):
		return left{}, nil
	default:
		return ignored{name}, nil
	}
	return nil, nil
}

// clicked opens the tab under the pointer, or is for the what-if.
func (r *result) clicked(x, y int) event {
	if r.trial != nil {
		return r.trialClicked(x, y)
	}
	if tab, ok := r.tabAt(x, y); ok {
		r.open(tab)
	}
	return nil
}

// typing implements typist.
func (r *result) typing() bool { return r.export != nil || r.search.typing }

// typed gives a key or pasted text to the field that is open.
func (r *result) typed(msg tea.Msg) event {
	lost := ""
	switch {
	case r.export != nil && r.export.typing:
		_, lost = r.export.field.Update(msg)
	case r.search.typing:
		_, lost = r.search.field.Update(msg)
		r.firstHit()
	}
	if lost != "" {
		return warned{lost}
	}
	return nil
}

// current returns the summary of the answers as they are.
func (r *result) current() report.Summary {
	if r.deps.Summary == nil {
		return report.Summary{Headline: "There is no result", Leader: -1}
	}
	if !r.known || !sameRecord(r.summaryOf, r.walk.Record()) {
		r.summary, r.summaryOf, r.known = r.deps.Summary(r.walk.Record()), r.walk.Record(), true
	}
	s := r.summary
	if r.reporter.has && sameRecord(r.reporter.of, r.shown()) {
		s.Moot, s.Cautions = r.reporter.doc.Summary.Moot, r.reporter.doc.Summary.Cautions // what is fast does not read advice
	}
	return s
}

// sameRecord reports whether two records make the same report.
func sameRecord(a, b questions.Record) bool {
	return a.Title == b.Title && a.Person == b.Person && a.About == b.About && a.Peeked == b.Peeked &&
		len(a.Edited) == len(b.Edited) && a.Answers.Equal(b.Answers)
}

// Keys implements screen.
func (r *result) Keys() []key.Binding {
	b := &r.bound.result
	switch {
	case r.export != nil && r.export.typing:
		return []key.Binding{b.write, b.keepPlace}
	case r.export != nil:
		return []key.Binding{b.choose, b.write, b.place, b.drop}
	case r.search.typing:
		return []key.Binding{b.start, b.stop}
	case r.presenting.on:
		return nil
	case r.trial != nil:
		return r.trial.keys(r.scene)
	case r.search.query() != "":
		return []key.Binding{b.found, b.foundBefore, b.again, b.endSearch}
	}
	return []key.Binding{b.refine, b.next, b.scroll, b.try, b.search, b.export, b.copy, r.bound.present.start, b.back, b.quit, b.keys}
}

func (r *result) tall() {}
func (r *result) wide() {}

// coverage says in the status line how much is below what can be seen, or what
// would come of a what-if.
func (r *result) coverage() string {
	switch {
	case r.trial != nil:
		return r.trial.offer(r.scene)
	case r.presenting.on && r.pane(r.width, r.height).Below() == 0:
		return ""
	}
	var parts []string
	if r.tab == 0 && !r.presenting.on && r.current().Leader >= 0 {
		parts = append(parts, r.after())
	}
	if below := r.pane(r.width, r.height).Below(); below > 0 {
		parts = append(parts, r.glyphs.Down+" "+counted(below, "more line", "more lines"))
	}
	text := strings.Join(parts, "  ")
	if len(parts) > 1 && ansi.StringWidth(text) > r.width { // the header says as much
		return parts[0]
	}
	return text
}

// place implements placed. It says which lines are shown where not all are.
func (r *result) place() place {
	if r.trial != nil {
		return place{step: "What if", done: 1}
	}
	if r.presenting.on {
		return r.presentPlace()
	}
	p := place{step: "Result", done: 1}
	seen := r.pane(r.width, r.height)
	if all, top := len(seen.Text()), seen.Top(); top > 0 || seen.Below() > 0 {
		p.position = fmt.Sprintf("%d-%d of %d", top+1, all-seen.Below(), all)
	}
	return p
}
