package screen

import (
	"fmt"
	"strings"

	"crossroads/questions"
	"crossroads/ui/frame"
)

// Twins are the keys that stand for a letter, for keyboards and hands that have no
// such letter: function keys, and control with letters that terminals and shells
// do not keep for themselves.
func Twins() map[string]string {
	twins := map[string]string{"Z": "redo", "shift+z": "redo", "ctrl+r": "redo", "f9": "redo", "f10": "f", "f11": "/", "ctrl+f": "/"}
	for _, letter := range strings.Split("abeqtvwxy", "") {
		twins["ctrl+"+letter] = letter
	}
	for i, letter := range []byte(byFunctionKey) {
		twins[fmt.Sprintf("f%d", i+1)] = string(letter)
	}
	return twins
}

// byFunctionKey are the letters that F1, F2, ... stand for.
const byFunctionKey = "?ngusmpz"

// Digits are the keys that choose by number.
const Digits = "1 2 3 4 5 6 7 8 9"

// Digit returns 1 to 9 for a digit and 0 for all other keys.
func Digit(key string) int {
	if len(key) == 1 && key[0] >= '1' && key[0] <= '9' {
		return int(key[0] - '0')
	}
	return 0
}

// CursorKeys move a cursor through the rows 0..last, by pages where page is not 0.
func (s *Scene) CursorKeys(at *int, last, page int) Binding {
	keys := frame.Paging
	if page == 0 {
		keys = frame.Moving
	}
	return s.MoveKeys(keys, func(key string) { *at = frame.Moved(key, *at, last, page) })
}

// MoveKeys move a cursor in whatever way.
func (s *Scene) MoveKeys(keys string, move func(key string)) Binding {
	g := s.Glyphs
	return Binding{Keys: keys, Hint: g.Up + g.Down, Does: "move", Label: g.Up + " " + g.Down + "  j k", Means: "move; home, end, pgup and pgdown go further",
		Do: With(func(key string) Event { move(key); return nil })}
}

// BackKey leads back without any check; on a page that uses the arrow, esc alone.
func (s *Scene) BackKey(ev Event, means string) Binding {
	return Binding{Keys: "left esc", Hint: s.Glyphs.Left, Does: "back", Label: s.Glyphs.Left + " h  esc", Means: means, Do: Does(ev)}
}

// NoteKey leads to the note beside an answer.
func (s *Scene) NoteKey(q questions.Question) Binding {
	return Binding{Keys: "n", Hint: "n", Does: "note", Means: "a note beside the answer", Do: Does(OpenedNote{Question: q})}
}

// TitleKey leads to the title.
func (s *Scene) TitleKey(does string) Binding {
	return Binding{Keys: "t", Hint: "t", Does: does, Means: "a title for the report", Do: Does(OpenedTitle)}
}

// OutlineKey leads to the list of all questions.
func (s *Scene) OutlineKey() Binding {
	return Binding{Keys: "g", Hint: "g", Does: "outline", Means: "outline: jump to any question", Do: Does(OpenedOutline)}
}

// UndoKey takes the last change back.
func (s *Scene) UndoKey() Binding {
	return Binding{Keys: "z", Hint: "z", Does: "undo", Label: "z  Z", Means: "undo, redo", Do: Does(Undid)}
}

// MouseKey switches the mouse on or off.
func (s *Scene) MouseKey() Binding {
	return Binding{Keys: "m", Hint: "m", Does: "mouse", Means: "mouse on or off; hints can be clicked", Do: Does(SwitchedMouse)}
}

// PeekKey leads to the result so far.
func (s *Scene) PeekKey() Binding {
	return Binding{Keys: "p", Hint: "p", Does: "peek", Means: "peek at the result so far; the report will say so", Do: Does(OpenedPeek)}
}

// WhyKey leads to why a question is asked and to the list of all keys; it is the
// last one of a footer.
func (s *Scene) WhyKey(q questions.Question) Binding {
	b := Binding{Keys: "?", Hint: "?", Does: "why, keys", Means: "why we ask, and these keys", Do: Does(OpenedKeys{Question: q})}
	if q.ID == "" {
		b.Does, b.Means = "keys", ""
	}
	return b
}

// WalksKey leads to the complete walk, or to the short one again.
func (s *Scene) WalksKey() Binding {
	b := Binding{Keys: "a", Hint: "a", Does: "ask everything", Means: "ask everything, or only the short set again", Do: Does(SwitchedWalk)}
	if s.Complete() {
		b.Does = "ask only what decides most"
	}
	return b
}

// Quiet takes hints away: the keys are on the list of all keys only.
func Quiet(all ...Binding) []Binding {
	for i := range all {
		if all[i].Label == "" {
			all[i].Label = all[i].Hint
		}
		all[i].Hint = ""
	}
	return all
}

// ByFunctionKey names keys by the function keys that stand for them, where letters
// are text.
func ByFunctionKey(all ...Binding) []Binding {
	for i, b := range all {
		for n, letter := range []byte(byFunctionKey) {
			if b.Has(string(letter)) {
				all[i].Hint, all[i].Label = fmt.Sprintf("F%d", n+1), ""
			}
		}
	}
	return all
}

// WhileTyping are the keys that mean the same everywhere, as far as they do where
// letters are text.
func (s *Scene) WhileTyping() []Binding {
	return Quiet(ByFunctionKey(s.OutlineKey(), s.MouseKey(), s.UndoKey(), s.redoKey())...)
}

func (s *Scene) redoKey() Binding { return Binding{Keys: "redo", Do: Does(Redid)} }

// Everywhere ends every table: what is in no footer and means the same everywhere.
func (s *Scene) Everywhere() []Binding {
	return []Binding{
		s.redoKey(),
		{Label: "F1 to F8", Means: "the same as ? n g u s m p z"},
		{Label: "F9  F10  F11", Means: "the same as Z f /; other letters also with ctrl"},
		{Label: "ctrl+l", Means: "redraw the screen"},
		{Label: "ctrl+c", Means: "leave; everything is saved"},
	}
}
