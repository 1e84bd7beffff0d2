package wizard

import (
	"fmt"
	"strings"

	"crossroads/questions"
	"crossroads/ui/cells"
)

// outline draws the steps with their questions, as the side panel and, with
// targets that can be chosen, as the jump list.

// entry is one row of the outline: a step, or a question on the path.
type entry struct {
	step     questions.Step
	question questions.Question
	heading  bool
}

// entries lists the outline; a filter leaves the questions that contain it.
func (s *scene) entries(filter string) []entry {
	var all []entry
	filter = strings.ToLower(filter)
	for _, step := range s.walk.Flow().Steps {
		head := entry{step: step, heading: true}
		shown := false
		for _, p := range s.walk.path() {
			for _, q := range p {
				text := strings.ToLower(q.Short + " " + q.Title + " " + step.Title)
				if q.Step != step.ID || !strings.Contains(text, filter) {
					continue
				}
				if !shown {
					all, shown = append(all, head), true
				}
				all = append(all, entry{step: step, question: q})
			}
		}
	}
	return all
}

// panel draws the outline beside a question. Steps other than the current one
// fold to a line each where the height does not hold them all.
func (s *scene) panel(at questions.ID, width, height int) []string {
	now, _ := s.walk.Flow().Question(at)
	all := s.entries("")
	fold := len(all)+len(s.walk.Flow().Steps) > height
	var lines []line
	focus := nothing
	for i, e := range all {
		switch {
		case e.heading:
			if i > 0 && (!fold || e.step.ID == now.Step || all[i-1].step.ID == now.Step) {
				lines = append(lines, plainLine(""))
			}
			lines = append(lines, plainLine(s.stepRow(e.step, width, fold && e.step.ID != now.Step, e.step.ID == now.Step)))
		case fold && e.step.ID != now.Step:
		default:
			here := e.question.ID == at
			if here {
				focus = i
			}
			lines = append(lines, line{s.questionRow(e.question, here && now.Kind != questions.Rating, width), i})
		}
	}
	return texts(s.window(lines, focus, height))
}

// stepRow is the heading of a step, with a count where it is folded.
func (s *scene) stepRow(step questions.Step, width int, folded, now bool) string {
	title := step.Title
	style := s.styles.Muted
	if now {
		style = s.styles.Strong
	}
	if !folded {
		return style.Render(cells.Cut(cells.Line(title), width, s.glyphs.Ellipsis))
	}
	done, all := 0, 0
	for _, p := range s.walk.path() {
		for _, q := range p {
			if q.Step == step.ID {
				all++
				if !s.walk.Answer(q.ID).Open() {
					done++
				}
			}
		}
	}
	return cells.Ends(style.Render(cells.Line(title)), s.styles.Muted.Render(fmt.Sprintf("%d of %d", done, all)), width, s.glyphs.Ellipsis)
}

// questionRow is a question with its answer; now is where the walk stands.
func (s *scene) questionRow(q questions.Question, now bool, width int) string {
	one := s.walk.Answer(q.ID)
	lead, style := s.state(one)+" ", s.styles.Text
	switch {
	case now:
		lead, style = s.styles.Accent.Render(s.glyphs.Cursor)+" ", s.styles.Strong
	case one.Open():
		style = s.styles.Muted
	}
	name, room := cells.Line(q.Short), width-2
	if one.Open() {
		return lead + style.Render(cells.Cut(name, room, s.glyphs.Ellipsis))
	}
	half := room / 2
	return lead + style.Render(cells.Pad(cells.Cut(name, half-1, s.glyphs.Ellipsis), half)) +
		s.styles.Muted.Render(cells.Cut(s.brief(q, one), room-half, s.glyphs.Ellipsis))
}

// withPanel puts the outline to the left of the body.
func (w *Wizard) withPanel(l layout, body []string) []string {
	rows := w.panel(w.at, l.panel, len(body))
	wall := w.styles.Faint.Render(w.glyphs.Wall)
	out := make([]string, len(body))
	for i, text := range body {
		left := ""
		if i < len(rows) {
			left = rows[i]
		}
		out[i] = cells.Pad(cells.Cut(left, l.panel, w.glyphs.Ellipsis), l.panel) + "  " + wall + "  " + text
	}
	return out
}
