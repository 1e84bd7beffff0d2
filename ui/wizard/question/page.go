package question

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
	"crossroads/ui/wizard/screen"
)

// textWidth is the most that a line of prose takes, gridWidth that a widget does.
const (
	textWidth = screen.ProseWidth
	gridWidth = textWidth + 12
)

// lines lays the page out; rows scroll in what the rest leaves.
func (a *Ask) lines(width, height int) []frame.Line {
	tight := height < 11
	terse := a.page.IsMatrix() && height < 16
	head := a.heading(width, tight, terse)
	foot := a.remarks(width, tight)
	if room := height - len(head) - len(foot); room < 4 {
		foot = nil
	}
	p := a.widget.parts(min(width, gridWidth), height-len(head)-len(foot))
	lines := append(head, p.head...)
	foot = append(p.foot, foot...)
	lines = append(lines, a.Window(p.rows, a.widget.row(), height-len(lines)-len(foot))...)
	return append(lines, foot...)
}

// heading is the question, the sentence under it and the count: tight leaves out all
// air, terse the sentence.
func (a *Ask) heading(width int, tight, terse bool) []frame.Line {
	var lines []frame.Line
	switch disputed := slices.Contains(a.Again, a.focused().ID); {
	case a.Refining.On && !tight:
		lines = frame.Plain(a.muted(a.Refining.Heading(), width), "")
	case disputed && !tight:
		lines = frame.Plain(a.muted("You disagreed on this. Change your answer, or keep it", width), "")
	}
	for _, l := range cells.Wrap(a.page.Title(), min(width, textWidth)) {
		lines = append(lines, frame.Plain(a.Styles.Strong.Render(l))...)
	}
	if !tight && !terse {
		for _, l := range cells.Wrap(a.page.Help(), min(width, textWidth)) {
			lines = append(lines, frame.Plain(a.Styles.Muted.Render(l))...)
		}
	}
	if count := a.widget.count(); count != "" {
		lines = append(lines, frame.Plain(a.muted(count, width))...)
	}
	if !tight {
		lines = append(lines, frame.Plain("")...)
	}
	return lines
}

// muted is a line of less weight, cut to a width.
func (a *Ask) muted(text string, width int) string {
	return a.Styles.Muted.Render(cells.Cut(text, width, a.Glyphs.Ellipsis))
}

// remarks are the state, where it is not an answer, and the note.
func (a *Ask) remarks(width int, tight bool) []frame.Line {
	one := a.Answer(a.focused().ID)
	var lines []string
	if one.State == questions.Skipped && !a.page.IsMatrix() {
		lines = append(lines, a.Styles.Muted.Render(a.Glyphs.Skipped+" skipped; it can be answered any time"))
	}
	most := 2
	if tight {
		most = 1
	}
	lines = append(lines, a.NoteLines(one.Note, min(width, textWidth), most)...)
	if len(lines) > 0 && !tight {
		lines = append([]string{""}, lines...)
	}
	return frame.Plain(lines...)
}

// place is what the header says, and the part of the walk that is done.
func (a *Ask) place() (step, position string, done float64) {
	if r := a.Refining; r.On {
		return "Refine", fmt.Sprintf("%d of %d", r.Asked, r.Of), 1
	}
	s, _, _ := a.Flow().Step(a.page[0].Step)
	n, of := a.Position(a.page)
	return cells.Line(s.Title), fmt.Sprintf("%s of about %d", n, of), a.Done()
}

// coverage says what is still open, which is all that is live while answering.
// What is bounded is who leads; how sure that is can always move.
func (a *Ask) coverage() string {
	n, ok := a.CanChange()
	done, all := a.Progress()
	switch {
	case a.Refining.On:
		return ""
	case done == all:
		return a.nothingOpen()
	case ok && n == 0:
		return "No open question can change which alternative leads: f to finish"
	case !a.Whole():
		return phrase.Count(all-done, "more question", "more questions") + " to a first verdict"
	case ok:
		return phrase.Count(n, "open question", "open questions") + " can still change which alternative leads"
	}
	return ""
}

// nothingOpen says that everything is answered, or what else was said.
func (a *Ask) nothingOpen() string {
	count := a.Tally()
	var parts []string
	if n := count[questions.Skipped]; n > 0 {
		parts = append(parts, fmt.Sprintf("%d skipped", n))
	}
	if n := count[questions.Unsure]; n > 0 {
		parts = append(parts, fmt.Sprintf("%d not sure", n))
	}
	if len(parts) == 0 {
		return "Everything is answered"
	}
	return "Nothing is open: " + strings.Join(parts, ", ")
}
