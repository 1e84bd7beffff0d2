package browse

import tea "charm.land/bubbletea/v2"

// pointed acts on the mouse: the wheel moves what is below it, a click takes a
// row, and a click on the row under the cursor goes deeper.
func (b *Browser) pointed(msg tea.MouseMsg) {
	l := b.layout()
	at := msg.Mouse()
	onList := b.versus < 0 && !b.help && (l.list > 0 && at.X < l.left+l.list || l.list == 0 && !b.reading)
	switch msg.(type) {
	case tea.MouseWheelMsg:
		by := 1
		if at.Button == tea.MouseWheelUp {
			by = -1
		}
		if onList {
			b.move(by)
		} else if b.help {
			b.listed().To(b.manual.Top() + 3*by)
		} else {
			b.seen().To(b.page.Top() + 3*by)
		}
	case tea.MouseClickMsg:
		if !onList || at.Button != tea.MouseLeft {
			return
		}
		width := l.inner
		if l.list > 0 {
			width = l.list
		}
		shown := b.list(width, l.body)
		y := at.Y - l.top
		if y < 0 || y >= len(shown) || shown[y].row < 0 {
			return
		}
		if shown[y].row == settled(b.rows(), b.level().cursor) {
			b.listKey("enter")
			return
		}
		b.level().cursor = shown[y].row
		b.page.To(0)
	}
}
