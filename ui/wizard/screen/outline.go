package screen

import (
	"fmt"
	"strings"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
)

// outline draws the steps with their questions, as the side panel and, with
// targets that can be chosen, as the jump list.

// Entry is one row of the outline: a step, or a question on the path.
type Entry struct {
	Step     questions.Step
	Question questions.Question
	Heading  bool
}

// Entries lists the outline; a filter leaves the questions that contain it.
func (s *Scene) Entries(filter string) []Entry {
	var all []Entry
	filter = strings.ToLower(filter)
	for _, step := range s.Flow().Steps {
		head := Entry{Step: step, Heading: true}
		shown := false
		for _, p := range s.Pages() {
			for _, q := range p {
				text := strings.ToLower(q.Short + " " + q.Title + " " + step.Title)
				if q.Step != step.ID || !strings.Contains(text, filter) {
					continue
				}
				if !shown {
					all, shown = append(all, head), true
				}
				all = append(all, Entry{Step: step, Question: q})
			}
		}
	}
	return all
}

// Panel draws the outline beside a question. Steps other than the current one
// fold to a line each where the height does not hold them all.
func (s *Scene) Panel(at questions.ID, width, height int) []string {
	now, _ := s.Flow().Question(at)
	all := s.Entries("")
	fold := len(all)+len(s.Flow().Steps) > height
	var lines []frame.Line
	focus := frame.Nothing
	for i, e := range all {
		switch {
		case e.Heading:
			if i > 0 && (!fold || e.Step.ID == now.Step || all[i-1].Step.ID == now.Step) {
				lines = append(lines, frame.Line{Target: frame.Nothing})
			}
			lines = append(lines, frame.Plain(s.stepRow(e.Step, width, fold && e.Step.ID != now.Step, e.Step.ID == now.Step))...)
		case fold && e.Step.ID != now.Step:
		default:
			here := e.Question.ID == at
			if here {
				focus = i
			}
			lines = append(lines, frame.Line{Text: s.QuestionRow(e.Question, here && now.Kind != questions.Rating, width), Target: i})
		}
	}
	return frame.Texts(s.Window(lines, focus, height))
}

// stepRow is the heading of a step, with a count where it is folded.
func (s *Scene) stepRow(step questions.Step, width int, folded, now bool) string {
	title := step.Title
	style := s.Styles.Muted
	if now {
		style = s.Styles.Strong
	}
	if !folded {
		return style.Render(cells.Cut(cells.Line(title), width, s.Glyphs.Ellipsis))
	}
	done, all := s.StepProgress(step.ID)
	return cells.Ends(style.Render(cells.Line(title)), s.Styles.Muted.Render(fmt.Sprintf("%d of %d", done, all)), width, s.Glyphs.Ellipsis)
}

// QuestionRow is a question with its answer; now is where the walk stands.
func (s *Scene) QuestionRow(q questions.Question, now bool, width int) string {
	one := s.Answer(q.ID)
	lead, style := s.Mark(one)+" ", s.Styles.Text
	switch {
	case now:
		lead, style = s.Styles.Accent.Render(s.Glyphs.Cursor)+" ", s.Styles.Strong
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
