package screen

import (
	"fmt"
	"slices"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
)

// Grouped puts rows below the headings that they share with their neighbours: the
// steps of questions, say.
func (s *Scene) Grouped(n int, heading func(i int) string, rows func(i int) []frame.Line) []frame.Line {
	var all []frame.Line
	last := ""
	for i := range n {
		if now := heading(i); now != last {
			if last = now; i > 0 {
				all = append(all, frame.Plain("")...)
			}
			all = append(all, frame.Plain(s.Styles.Muted.Render(now))...)
		}
		all = append(all, rows(i)...)
	}
	return all
}

// StepTitle is the title of the step of a question.
func (s *Scene) StepTitle(q questions.Question) string {
	step, _, _ := s.Flow().Step(q.Step)
	return cells.Line(step.Title)
}

// Panel draws the outline beside a question: the steps with their questions. Other
// steps than the current one fold to one line where the height does not hold
// them all.
func (s *Scene) Panel(at questions.ID, width, height int) []string {
	now, _ := s.Flow().Question(at)
	var lines []frame.Line
	focus, last := frame.Nothing, ""
	fold := len(s.Path())+2*len(s.Flow().Steps) > height
	for i, q := range s.Path() {
		current := q.Step == now.Step
		if q.Step != last {
			if last != "" && (!fold || current || last == now.Step) {
				lines = append(lines, frame.Plain("")...)
			}
			last = q.Step
			lines = append(lines, frame.Plain(s.stepRow(q, width, fold && !current, current))...)
		}
		if fold && !current {
			continue
		}
		if q.ID == at {
			focus = i
		}
		lines = append(lines, frame.Line{Text: s.QuestionRow(q, q.ID == at && now.Kind != questions.Rating, width), Target: i})
	}
	return frame.Texts(s.Window(lines, focus, height))
}

// stepRow is the heading of a step, with a count where it is folded.
func (s *Scene) stepRow(q questions.Question, width int, folded, now bool) string {
	title, style := s.StepTitle(q), s.Styles.Muted
	if now {
		style = s.Styles.Strong
	}
	if !folded {
		return style.Render(cells.Cut(title, width, s.Glyphs.Ellipsis))
	}
	done, all := s.StepProgress(q.Step)
	return cells.Ends(style.Render(title), s.Styles.Muted.Render(fmt.Sprintf("%d of %d", done, all)), width, s.Glyphs.Ellipsis)
}

// QuestionRow is a question with its answer; now is where the walk stands.
func (s *Scene) QuestionRow(q questions.Question, now bool, width int) string {
	one := s.Answer(q.ID)
	lead, style := s.Mark(one)+" ", s.Styles.Text
	switch {
	case now:
		lead, style = s.Styles.Accent.Render(s.Glyphs.Cursor)+" ", s.Styles.Strong
	case slices.Contains(s.Again, q.ID):
		lead = s.Styles.Accent.Render(s.Glyphs.Open) + " "
	case one.Open():
		style = s.Styles.Muted
	}
	name, room := cells.Line(q.Short), width-2
	if one.Open() {
		return lead + style.Render(cells.Cut(name, room, s.Glyphs.Ellipsis))
	}
	half := room / 2
	return lead + style.Render(cells.Pad(cells.Cut(name, half-1, s.Glyphs.Ellipsis), half)) +
		s.Styles.Muted.Render(cells.Cut(s.Brief(q, one), room-half, s.Glyphs.Ellipsis))
}
