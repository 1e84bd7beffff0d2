package wizard

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/typing"
)

// search looks for text in the open section.
type search struct {
	field  typing.Field
	typing bool
	from   int // line at which the search began
	hit    int // which match is the current one
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
	switch k.String() {
	case "enter":
		r.search.typing = false
		if r.search.query() == "" {
			r.search = search{}
			return nil
		}
		if len(r.search.hits(r.body(r.width, r.height))) == 0 {
			return told{r.elsewhere()}
		}
		return nil
	case "esc":
		r.tops[r.tab] = r.search.from
		r.search = search{}
		return nil
	case "up", "down":
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

// nextHit goes to the next match or the one before, and round at the ends.
func (r *result) nextHit(forward bool) event {
	all := r.search.hits(r.body(r.width, r.height))
	switch {
	case r.search.query() == "":
		return told{"nothing is being searched for: / starts"}
	case len(all) == 0:
		return told{r.elsewhere()}
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

// elsewhere says in which other sections the query can be found.
func (r *result) elsewhere() string {
	var found []string
	for i, t := range tabs() {
		if s, ok := r.reporter.doc.Section(t.id); ok && i != r.tab && strings.Contains(strings.ToLower(s.Markdown), r.search.query()) {
			found = append(found, fmt.Sprintf("%d %s", i+1, t.title))
		}
	}
	if len(found) == 0 {
		return fmt.Sprintf("%q is nowhere in the report", r.search.field.Text())
	}
	return fmt.Sprintf("%q is not here, but in %s", r.search.field.Text(), strings.Join(found, ", "))
}
