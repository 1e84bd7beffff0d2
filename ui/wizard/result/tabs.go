package result

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

const tabCount = 9

// tab is one section of the report and its names, with and without room.
type tab struct{ id, title, short string }

func tabs() []tab {
	return []tab{
		{"verdict", "Verdict", "Verdict"},
		{"why", "Why", "Why"},
		{"change", "What would change it", "Changes"},
		{"side-by-side", "Side by side", "Compare"},
		{"architecture", "Architecture", "Architecture"},
		{"steps", "First steps", "Steps"},
		{"risks", "Risks", "Risks"},
		{"sources", "Sources", "Sources"},
		{"answers", "Your answers", "Answers"},
	}
}

// open shows a tab.
func (r *Result) open(tab int) {
	r.tab = min(max(0, tab), tabCount-1)
	r.search.hit = 0
	r.layOut()
}

// slot is where a tab stands in the line of tabs.
type slot struct{ tab, x, width int }

// slots places as many tabs as fit: all of them, with their titles or as few short
// names as it takes, or those around the one that is open.
func (r *Result) slots(width int) (slots []slot, names []string) {
	all := tabs()
	for _, t := range all {
		names = append(names, t.title)
	}
	for {
		if slots = placeTabs(names, 0); fits(slots, width) {
			return slots, names
		}
		longest, saves := 0, 0
		for i, t := range all {
			if n := len(names[i]) - len(t.short); n > saves {
				longest, saves = i, n
			}
		}
		if saves == 0 {
			break
		}
		names[longest] = all[longest].short
	}
	for first := 0; first <= r.tab; first++ {
		slots = placeTabs(names, first)
		for len(slots) > 1 && !fits(slots, width-2) && slots[len(slots)-1].tab > r.tab {
			slots = slots[:len(slots)-1]
		}
		if fits(slots, width-2) {
			break
		}
	}
	return slots, names
}

func fits(slots []slot, width int) bool {
	last := slots[len(slots)-1]
	return last.x+last.width <= width
}

// placeTabs puts names beside each other; where the first ones are left out a
// sign says so.
func placeTabs(names []string, first int) []slot {
	var slots []slot
	x := 0
	if first > 0 {
		x = 3
	}
	for i := first; i < len(names); i++ {
		w := ansi.StringWidth(names[i])
		slots = append(slots, slot{i, x, w})
		x += w + 2
	}
	return slots
}

// tabLines draws the tabs and, where there is room, the line under them.
func (r *Result) tabLines(width int, ruled bool) []string {
	slots, names := r.slots(width)
	var line, rule strings.Builder
	if slots[0].tab > 0 {
		line.WriteString(r.Styles.Muted.Render(r.Glyphs.Ellipsis) + "  ")
	}
	at := 0
	for i, s := range slots {
		if i > 0 {
			line.WriteString("  ")
		}
		if s.tab == r.tab {
			line.WriteString(r.Styles.Accent.Render(names[s.tab]))
			rule.WriteString(r.Styles.Faint.Render(strings.Repeat(r.Glyphs.Rule, max(0, s.x-at))))
			rule.WriteString(r.Styles.Accent.Render(strings.Repeat(r.Glyphs.Bar, s.width)))
			at = s.x + s.width
		} else {
			line.WriteString(r.Styles.Muted.Render(names[s.tab]))
		}
	}
	if slots[len(slots)-1].tab < tabCount-1 {
		line.WriteString("  " + r.Styles.Muted.Render(r.Glyphs.Ellipsis))
	}
	if !ruled {
		return []string{line.String()}
	}
	rule.WriteString(r.Styles.Faint.Render(strings.Repeat(r.Glyphs.Rule, max(0, width-at))))
	return []string{line.String(), rule.String()}
}
