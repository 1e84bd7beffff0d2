package wizard

import (
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
)

type stub struct {
	*scene
	on event
}

func (s *stub) Update(msg tea.Msg) (screen, event, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok && press(k) == "enter" {
		return s, s.on, nil
	}
	return s, nil, nil
}
func (s *stub) View(w, h int) string { return "stub" }
func (s *stub) Keys() []hint         { return nil }

type review struct{ stub }
type ask struct{ stub }

func newWelcome(s *scene) screen                             { return &stub{s, started{}} }
func newReview(s *scene) screen                              { return &review{stub{s, finished{}}} }
func newJump(s *scene, at questions.ID) screen               { return &stub{s, closed{}} }
func newNote(s *scene, q questions.Question) screen          { return &stub{s, closed{}} }
func newWhy(s *scene, q questions.Question) screen           { return &stub{s, closed{}} }
func newPeek(s *scene) screen                                { return &stub{s, closed{}} }
func newAsk(s *scene, p page, id questions.ID) screen        { return &ask{stub{s, nil}} }
func listUnfinished(list func() []Unfinished) tea.Cmd        { return nil }
func (w *Wizard) withPanel(l layout, body []string) []string { return body }
