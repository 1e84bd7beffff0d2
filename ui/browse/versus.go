package browse

import "crossroads/ui/hints"

// openVersus reads the contradiction at hand over the whole width: the one
// under the cursor, that of the claim or criterion under it, or the first.
func (b *Browser) openVersus() {
	if len(b.book.Base.Contradictions) == 0 {
		return
	}
	b.versus = max(0, b.atHand())
	b.page.To(0)
}

func (b *Browser) atHand() int {
	n, ok := b.current()
	if !ok {
		return -1
	}
	claimed, _ := b.book.Base.Claim(n.ID)
	for i, c := range b.book.Base.Contradictions {
		switch n.ID {
		case c.ID, c.Criterion:
			return i
		case claimed.ID:
			if c.ID == claimed.Contradiction {
				return i
			}
		}
	}
	return -1
}

// versusKey acts on a key while a contradiction fills the screen.
func (b *Browser) versusKey(name string) {
	count := len(b.book.Base.Contradictions)
	switch k := &b.bound; {
	case hints.Is(name, k.leaveVersus):
		b.versus = -1
		b.page.To(0)
	case hints.Is(name, k.next):
		b.versus = (b.versus + 1) % count
		b.page.To(0)
	case hints.Is(name, k.previous):
		b.versus = (b.versus + count - 1) % count
		b.page.To(0)
	default:
		moved(b.seen(), name)
	}
}
