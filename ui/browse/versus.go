package browse

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"crossroads/ui/frame"
)

// versus reads one contradiction after the other over the whole width.
type versus struct {
	page
	at int // among all of them
}

// versus starts with the contradiction at hand: the one under the cursor, that of
// the claim or criterion under it, or the first; nil where there is none.
func (v *library) versus() *versus {
	all := v.book.Base.Contradictions
	if len(all) == 0 {
		return nil
	}
	one := &versus{page: page{Look: v.Look, book: v.book}}
	n, _ := v.current()
	claimed, _ := v.book.Base.Claim(n.ID)
	for i, c := range all {
		if n.ID != "" && (n.ID == c.ID || n.ID == c.Criterion || n.ID == claimed.ID && c.ID == claimed.Contradiction) {
			one.at = i
			break
		}
	}
	return one
}

// show goes to another one, round at the ends.
func (v *versus) show(at int) {
	n := len(v.book.Base.Contradictions)
	v.at = (at + n) % n
}

// Update implements Screen.
func (v *versus) Update(msg tea.Msg) (event, tea.Cmd) {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		v.size = size
	}
	v.fit(v.book.Base.Contradictions[v.at].ID, min(v.size.Width, textMost))
	return nothing, nil
}

// View implements Screen.
func (v *versus) View() frame.View {
	return frame.View{Lines: frame.Plain(v.shown()...), Position: fmt.Sprintf("%d of %d", v.at+1, len(v.book.Base.Contradictions))}
}
