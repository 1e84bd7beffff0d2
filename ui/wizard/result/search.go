package result

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/typing"
	"crossroads/ui/wizard/screen"
)

// search looks for text in the open section.
type search struct {
	field  typing.Field
	typing bool
	from   int   // line at which the search began
	hits   []hit // where it was found
	hit    int   // which of them is the current one
	ahead  bool  // the section that it went to is yet to be drawn
}

// query is what is looked for; "" is nothing.
func (s *search) query() string { return strings.ToLower(strings.TrimSpace(s.field.Text())) }

// hit is a match: its line and the cells from and to.
type hit struct{ line, from, to int }

// find looks for the query in lines, whatever their style and case.
func (s *search) find(lines []string) {
	query := s.query()
	s.hits = nil
	if query == "" {
		return
	}
	for i, l := range lines {
		text := strings.ToLower(ansi.Strip(l))
		for at := 0; ; {
			n := strings.Index(text[at:], query)
			if n < 0 {
				break
			}
			from := ansi.StringWidth(text[:at+n])
			s.hits = append(s.hits, hit{i, from, from + ansi.StringWidth(query)})
			at += n + len(query)
		}
	}
}

// searchKey begins to search.
func (r *Result) searchKey() screen.Binding {
	return screen.Binding{Keys: "/", Hint: "/", Does: "search", Means: "search this tab; n and N go on and back", Do: screen.Changes(func() {
		r.search = search{field: typing.New("", questions.MaxText), typing: true, from: r.pane().Top()}
	})}
}

// searchKeys are those while the query is typed. The text follows.
func (r *Result) searchKeys() []screen.Binding {
	return []screen.Binding{
		{Keys: "enter", Hint: "enter", Does: "search", Do: screen.Tells(func() screen.Event {
			if r.search.typing = false; r.search.query() == "" {
				r.search = search{}
			} else if len(r.search.hits) == 0 {
				return screen.Say(r.elsewhere())
			}
			return nil
		})},
		{Keys: "esc", Hint: "esc", Does: "close", Do: screen.Changes(func() {
			r.pane().To(r.search.from)
			r.search = search{}
		})},
		{Keys: "down", Do: screen.Tells(func() screen.Event { return r.nextHit(true) })},
		{Keys: "up", Do: screen.Tells(func() screen.Event { return r.nextHit(false) })},
	}
}

// foundKeys are those while something is searched for.
func (r *Result) foundKeys() []screen.Binding {
	return []screen.Binding{
		{Keys: "n .", Hint: "n", Does: "next", Do: screen.Tells(func() screen.Event { return r.nextHit(true) })},
		{Keys: "N ,", Hint: "N", Does: "previous", Do: screen.Tells(func() screen.Event { return r.nextHit(false) })},
		r.searchKey(),
		{Keys: "esc", Hint: "esc", Does: "close the search", Do: screen.Changes(func() { r.search = search{} })},
	}
}

// searchLine is the query with how often it was found.
func (r *Result) searchLine(width int) []string {
	s := &r.search
	count, text := "", s.field.Text()
	switch {
	case len(s.hits) > 0:
		count = fmt.Sprintf("%d of %d", min(s.hit, len(s.hits)-1)+1, len(s.hits))
	case s.query() != "":
		count = "no match here"
	}
	if s.typing {
		text = s.field.Lines(max(2, width-16), 1)[0]
	}
	return []string{cells.Ends(r.Styles.Accent.Render("/")+" "+text, r.Styles.Muted.Render(count), width, r.Glyphs.Ellipsis)}
}

// firstHit goes to the first match from where the search began.
func (r *Result) firstHit() {
	r.search.hit = max(0, slices.IndexFunc(r.search.hits, func(h hit) bool { return h.line >= r.search.from }))
	r.showHit()
}

// nextHit goes to the next match or the one before, and round at the ends. A
// section without any gives way to the next one that has some.
func (r *Result) nextHit(forward bool) screen.Event {
	n := len(r.search.hits)
	switch {
	case r.search.query() == "":
		return screen.Say("Nothing is being searched for: / starts")
	case n == 0:
		return r.follow(forward)
	case forward:
		r.search.hit = (r.search.hit + 1) % n
	default:
		r.search.hit = (min(r.search.hit, n) + n - 1) % n
	}
	r.showHit()
	return nil
}

// showHit scrolls to the current match.
func (r *Result) showHit() {
	if r.search.hit >= len(r.search.hits) {
		return
	}
	line, room, top := r.search.hits[r.search.hit].line, r.room(), r.pane().Top()
	if line < top || line >= top+room {
		r.pane().To(line - room/3)
	}
}

// follow opens the nearest section, in the order of the tabs or against it,
// that the query can be found in.
func (r *Result) follow(forward bool) screen.Event {
	step := 1
	if !forward {
		step = tabCount - 1
	}
	for i := (r.tab + step) % tabCount; i != r.tab; i = (i + step) % tabCount {
		if r.holds(i) {
			r.open(i)
			r.search.from, r.search.ahead = 0, true
			r.arrive()
			return nil
		}
	}
	return screen.Say(r.elsewhere())
}

// arrive shows the first match of the section that was followed, as soon as it
// is drawn.
func (r *Result) arrive() {
	if _, _, ready := r.page(); ready && r.search.ahead {
		r.search.ahead = false
		r.firstHit()
	}
}

// holds reports whether the query can be found in the section of a tab. The
// first tab is drawn from the summary, and its section is not shown.
func (r *Result) holds(tab int) bool {
	s, ok := r.reporter.doc.Section(tabs()[tab].id)
	return ok && tab > 0 && strings.Contains(strings.ToLower(s.Markdown), r.search.query())
}

// elsewhere says in which other sections the query can be found.
func (r *Result) elsewhere() string {
	var found []string
	for i, t := range tabs() {
		if i != r.tab && r.holds(i) {
			found = append(found, fmt.Sprintf("%d %s", i+1, t.title))
		}
	}
	if len(found) == 0 {
		return fmt.Sprintf("%q is nowhere in the report", r.search.field.Text())
	}
	return fmt.Sprintf("%q is not here, but in %s", r.search.field.Text(), strings.Join(found, ", "))
}
