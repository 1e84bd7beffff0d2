package wizard

import (
	"strings"

	"crossroads/questions"
	"crossroads/ui/cells"
)

// remarks are the state, where it is not an answer, and the note.
func (a *ask) remarks(width int, tight bool) []line {
	p, row := a.focus()
	if row < 0 || row >= len(p) {
		return nil
	}
	one := a.walk.Answer(p[row].ID)
	var lines []line
	if one.State == questions.Skipped && !a.page.isMatrix() {
		lines = append(lines, plainLine(a.styles.Muted.Render(a.glyphs.Skipped+" skipped; it can be answered any time")))
	}
	if one.Note != "" {
		lines = append(lines, a.noteLines(one.Note, min(width, textWidth), tight)...)
	}
	if len(lines) > 0 && !tight {
		lines = append([]line{plainLine("")}, lines...)
	}
	return lines
}

// noteLines are the first two lines of a note, or the first, with a sign where
// there is more of it.
func (a *ask) noteLines(note string, width int, tight bool) []line {
	most := 2
	if tight {
		most = 1
	}
	room := width - len(noteLabel)
	all := wrap(note, room)
	if len(all) > most {
		all = append(all[:most-1], cells.Cut(strings.Join(all[most-1:], " "), room, a.glyphs.Ellipsis))
	}
	label := a.styles.Muted.Render(noteLabel)
	var lines []line
	for _, l := range all {
		lines = append(lines, plainLine(label+l))
		label = strings.Repeat(" ", len(noteLabel))
	}
	return lines
}
