package wizard

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/typing"
)

// search looks for text in the open section.
type search struct {
	field  typing.Field
	typing bool
	from   int  // line at which the search began
	hit    int  // which match is the current one
	ahead  bool // the section that it went to is yet to be drawn
}

// query is what is looked for; "" is nothing.
func (s *search) query() string { return strings.ToLower(strings.TrimSpace(s.field.Text())) }

// hit is a match: its line and the cells from and to.
type hit struct{ line, from, to int }

// hits finds the query in lines, whatever their style and case.
func (s *search) hits(lines []string) []hit {
	query := s.query()
	if query == "" {
		return nil
	}
	var all []hit
	for i, l := range lines {
		text := strings.ToLower(ansi.Strip(l))
		for at := 0; ; {
			n := strings.Index(text[at:], query)
			if n < 0 {
				break
			}
			from := ansi.StringWidth(text[:at+n])
			all = append(all, hit{i, from, from + ansi.StringWidth(query)})
			at += n + len(query)
		}
	}
	return all
}

// searchKey acts on a key while the query is typed. The text follows.
func (r *result) searchKey(k tea.KeyPressMsg) event {
	switch b := &r.bound.result; {
	case key.Matches(k, b.start):
		r.search.typing = false
		if r.search.query() == "" {
			r.search = search{}
			return nil
		}
		if len(r.search.hits(r.body(r.width, r.height))) == 0 {
			return told{r.elsewhere()}
		}
		return nil
	case key.Matches(k, b.stop):
		r.scroll(r.search.from)
		r.search = search{}
		return nil
	case key.Matches(k, b.to):
		return r.nextHit(k.String() == "down")
	}
	return r.typed(k)
}

// firstHit goes to the first match from where the search began.
func (r *result) firstHit() {
	all := r.search.hits(r.body(r.width, r.height))
	r.search.hit = 0
	for i, h := range all {
		if h.line >= r.search.from {
			r.search.hit = i
			break
		}
	}
	r.showHit(all)
}

// nextHit goes to the next match or the one before, and round at the ends. A
// section without any gives way to the next one that has some.
func (r *result) nextHit(forward bool) event {
	all := r.search.hits(r.body(r.width, r.height))
	switch {
	case r.search.query() == "":
		return told{"Nothing is being searched for: / starts"}
	case len(all) == 0:
		return r.follow(forward)
	case forward:
		r.search.hit = (r.search.hit + 1) % len(all)
	default:
		r.search.hit = (min(r.search.hit, len(all)) + len(all) - 1) % len(all)
	}
	r.showHit(all)
	return nil
}

// showHit scrolls to the current match.
func (r *result) showHit(all []hit) {
	if r.search.hit >= len(all) {
		return
	}
	line, room := all[r.search.hit].line, r.room(r.width, r.height)
	if line < r.top() || line >= r.top()+room {
		r.scroll(line - room/3)
	}
}

// follow opens the nearest section, in the order of the tabs or against it,
// that the query can be found in.
func (r *result) follow(forward bool) event {
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
	return told{r.elsewhere()}
}

// arrive shows the first match of the section that was followed, as soon as it
// is drawn.
func (r *result) arrive() {
	if _, ready := r.pages.lines(r.wanted(r.width)); ready && r.search.ahead {
		r.search.ahead = false
		r.firstHit()
	}
}

// holds reports whether the query can be found in the section of a tab. The
// first tab is drawn from the summary, and its section is not shown.
func (r *result) holds(tab int) bool {
	s, ok := r.reporter.doc.Section(tabs()[tab].id)
	return ok && tab > 0 && strings.Contains(strings.ToLower(s.Markdown), r.search.query())
}

// elsewhere says in which other sections the query can be found.
func (r *result) elsewhere() string {
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
