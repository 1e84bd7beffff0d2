package wizard

import (
	"fmt"
	"strings"

	"crossroads/ui/cells"
	"crossroads/ui/frame"
)

// shell is what stands around a screen: the title, the place in the walk and how
// far it has come, the outline at the side, and what there is to say.
func (w *Wizard) shell(v frame.View, l frame.Layout) frame.Shell {
	s := w.scene
	around := frame.Shell{Left: s.Styles.Strong.Render("Crossroads"), Right: v.Place, Rule: s.Bar(v.Done, l.Inner)}
	switch title := cells.Line(s.Record().Title); {
	case title != "" && l.Compact:
		around.Left = s.Styles.Muted.Render(title)
	case title != "":
		around.Left += "  " + s.Styles.Muted.Render(title)
	}
	if w.deps.Round != "" && !l.Compact {
		around.Right = s.Styles.Strong.Render(w.deps.Round) + "  " + around.Right
	}
	if v.Position != "" {
		around.Right += "  " + s.Styles.Muted.Render(v.Position)
	}
	if l.Panel > 0 {
		around.Panel = s.Panel(w.at, l.Panel, l.Height)
	}
	if around.Status = w.status(v.Status, l.Inner); l.Compact && (w.message != "" || w.saver.err != nil) {
		around.Instead = around.Status
	}
	return around
}

// status is the message of the moment, or what the screen has to say. On a
// question the message only repeats an answer, which matters less than that
// nothing is saved.
func (w *Wizard) status(text string, width int) string {
	s, style, undo := w.scene, w.scene.Styles.Muted, ""
	switch {
	case w.message != "" && (w.alarm || w.on == onResult || w.saver.err == nil):
		if style = s.Styles.Text; w.alarm {
			style = s.Styles.Warn
		}
		text = cells.Line(w.message)
		if said, found := strings.CutSuffix(text, takesBack); found { // what to press is not what is cut
			text, undo = said, takesBack
		}
	case w.saver.err != nil:
		style, text = s.Styles.Warn, cells.Line(fmt.Sprintf("Not saved: %v", w.saver.err))
	}
	if text == "" {
		return ""
	}
	return style.Render(cells.Cut(cells.Cut(text, width-len(undo), s.Glyphs.Ellipsis)+undo, width, s.Glyphs.Ellipsis))
}

// tell says something until the next key.
func (w *Wizard) tell(text string) { w.message, w.alarm = text, false }

// warn says something that needs attention, until the next key.
func (w *Wizard) warn(text string) { w.message, w.alarm = text, true }
