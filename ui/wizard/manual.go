package wizard

import (
	"charm.land/bubbles/v2/key"

	"crossroads/questions"
	"crossroads/ui/hints"
)

// The keys of every screen in full, as "?" lists them. The footer names the
// ones that fit; what it names, these lists name too.

// manual is a screen that lists all its keys.
type manual interface{ manual() []key.Binding }

// manual implements manual.
func (v *welcome) manual() []key.Binding {
	return append(v.moving(
		hints.Of("enter", "takes the row: start, or go on"),
		hints.Of("a", "ask everything, or only the short set again"),
		hints.Of("t", "a title for the report"),
	), v.everywhere()...)
}

// manual implements manual: by what the question is like.
func (a *ask) manual() []key.Binding {
	if a.page[0].Kind == questions.Text {
		return a.textManual()
	}
	g := a.glyphs
	keys := a.widget.manual()
	keys = append(keys,
		hints.Of(g.Left+" h  esc", "back, without any check"),
		hints.Of(g.Right+" l  tab", "on, without an answer"),
		hints.Of("u", "not sure: it counts as uncertainty, not as an average"),
		hints.Of("s", "skip"),
	)
	if a.page.isMatrix() { // the arrows set the row, and so does u
		keys = append(a.widget.manual(), hints.Of("esc", "back, without any check"), hints.Of("tab", "on, without an answer"))
	}
	keys = append(keys,
		hints.Of("n", "a note beside the answer"),
		hints.Of("?", "why we ask, and these keys"),
	)
	if a.deps.Summary != nil {
		keys = append(keys, hints.Of("p", "peek at the result so far; the report will say so"))
	}
	finish := "finish: to the result"
	if a.walk.whole() || a.deps.Summary == nil {
		finish = "finish: to the review of all answers"
	}
	keys = append(keys, hints.Of("f", finish))
	if a.walk.HasChoice() {
		keys = append(keys, hints.Of("a", "ask everything, or only the short set again"))
	}
	return append(keys, a.everywhere()...)
}

// textManual are the keys where letters are text.
func (a *ask) textManual() []key.Binding {
	return []key.Binding{
		hints.Of("enter", "keep the text and go on; with none, skip"),
		hints.Of("esc", "back; what is written stays as a draft"),
		hints.Of("tab", "on, without an answer"),
		hints.Of("ctrl+u", "delete up to the start"),
		hints.Of("F1", "why we ask, and these keys"),
		hints.Of("F2", "a note beside the answer"),
		hints.Of("F3", "outline: jump to any question"),
		hints.Of("F4  F5", "not sure, skip"),
		hints.Of("F6  F7", "mouse on or off, peek"),
		hints.Of("F8  F9", "undo, redo"),
		hints.Of("ctrl+c", "leave; everything is saved"),
	}
}

func (p *pick) manual() []key.Binding {
	if p.several() {
		return p.moving(
			hints.Of("space  1 to 9", "take a choice, or give it back"),
			hints.Of("/", "filter a long list"),
			hints.Of("enter", "keep what is marked and go on; with nothing marked, skip"),
		)
	}
	return p.moving(
		hints.Of("1 to 9", "choose and go on; z takes it back"),
		hints.Of("enter", "choose the row and go on; with none, skip"),
		hints.Of("space", "choose, and stay"),
	)
}

func (m *matrix) manual() []key.Binding {
	g := m.glyphs
	return []key.Binding{
		hints.Of(g.Left+" "+g.Right+"  h l", "rate the row"),
		hints.Of("1 to 5  u", "rate it and go on to the next; 6 or u is not sure"),
		hints.Of(g.Up+" "+g.Down+"  j k", "another row; space goes down too"),
		hints.Of("s", "skip the row"),
		hints.Of("enter", "the next row without a mark; behind the last, go on"),
	}
}

func (r *rank) manual() []key.Binding {
	g := r.glyphs
	return r.moving(
		hints.Of("space  1 to 9", "give the next place, or take it away"),
		hints.Of("shift+"+g.Up+g.Down+"  J K", "shift the row among those that have a place"),
		hints.Of("enter", "go on when all have a place; with none, skip"),
	)
}

func (w *write) manual() []key.Binding { return nil }

// manual implements manual.
func (v *review) manual() []key.Binding {
	g := v.glyphs
	return append(v.moving(
		hints.Of("enter", "takes the row: the result, or an answer to change"),
		hints.Of("f", "finish, wherever the cursor is"),
		hints.Of("s", "the next question that was skipped"),
		hints.Of(g.Left+" h  esc", "back to the last question"),
		hints.Of("n", "a note beside the answer"),
		hints.Of("t", "a title for the report"),
		hints.Of("?", "why the question is asked, and these keys"),
	), v.everywhere()...)
}

// moving puts the keys that move a cursor behind others.
func (s *scene) moving(keys ...key.Binding) []key.Binding {
	g := s.glyphs
	return append(keys, hints.Of(g.Up+" "+g.Down+"  j k", "move; home, end, pgup and pgdown go further"))
}

// everywhere are the keys that mean the same on every screen.
func (s *scene) everywhere() []key.Binding {
	return []key.Binding{
		hints.Of("g", "outline: jump to any question"),
		hints.Of("z  Z", "undo, redo"),
		hints.Of("m", "mouse on or off; hints can be clicked"),
		hints.Of("F1 to F8", "the same as ? n g u s m p z"),
		hints.Of("F9  F10  F11", "the same as Z f /; other letters also with ctrl"),
		hints.Of("ctrl+l", "draw the screen anew"),
		hints.Of("ctrl+c", "leave; everything is saved"),
	}
}

// manual implements manual.
func (r *result) manual() []key.Binding {
	g := r.glyphs
	if r.trial != nil {
		return []key.Binding{
			hints.Of(g.Left+" "+g.Right+"  h l", "the answer before or after; where several may be taken, the choice"),
			hints.Of("space", "take a choice, or give it back"),
			hints.Of("1 to 9  u", "an answer at once; not sure"),
			hints.Of(g.Up+" "+g.Down+"  j k", "another question"),
			hints.Of("r  z", "take this change back; where there is none, all"),
			hints.Of("enter", "keep what was tried, marked in the record"),
			hints.Of("esc  w  q", "leave it as it was"),
			hints.Of("m", "mouse on or off; hints can be clicked"),
			hints.Of("ctrl+c", "leave; what is not kept is dropped"),
		}
	}
	if r.presenting.on {
		return []key.Binding{
			hints.Of(g.Right+" "+g.Left+"  space", "the next page, the page before"),
			hints.Of("1 to 9", "a page by its place"),
			hints.Of(g.Up+" "+g.Down+"  j k", "a line"),
			hints.Of("n", "show the notes, or hide them again"),
			hints.Of("esc  v  q", "end"),
		}
	}
	return append([]key.Binding{
		hints.Of("enter", "refine: the open question that can change it most"),
		hints.Of("a", "ask everything, one step after the other"),
		hints.Of("tab  shift+tab", "next tab, previous tab"),
		hints.Of(g.Left+" "+g.Right+"  h l", "the same; at the left end the review"),
		hints.Of("1 to 9", "a tab by its place"),
		hints.Of(g.Up+" "+g.Down+"  j k", "a line; pgup, pgdown, home and end go further"),
		hints.Of("w  e", "what if: change answers, watch the verdict, keep it or not"),
		hints.Of("/", "search this tab; n and N go on and back"),
		hints.Of("v", "present: a section a page, without keys or notes"),
		hints.Of("x", "write the report to a file"),
		hints.Of("y", "send the report to the clipboard of the terminal"),
		hints.Of("b  esc", "back to the review of all answers"),
		hints.Of("q", "leave; everything is saved"),
	}, r.everywhere()...)
}
