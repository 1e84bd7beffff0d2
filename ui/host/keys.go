package host

// bindings are the keys of all screens here, those of the wizard aside. They
// exist once.
type bindings struct {
	join, begin, back, names, leave hint

	// of the pages of a reveal
	next, before, scroll, notes, number, follow hint

	// of the facilitator
	round, reopen, reveal, second, settle, write, again, expect, yes, no, watch hint
	lead                                                                        hint

	// of the table of joint answers
	accept, choose, unsure, undo hint
}

func newBindings() *bindings {
	return &bindings{
		join:  of("enter", "join"),
		begin: of("enter", "begin"),
		back:  of("b", "change your answers", "b", "left", "esc"),
		names: of("n", "names", "n"),
		leave: of("ctrl+c", "leave"),

		next:   of("→", "next", "right", "l", "enter", "tab"),
		before: of("←", "back", "left", "h", "backspace", "shift+tab"),
		scroll: of("↑↓", "scroll", "up", "down", "j", "k", "pgup", "pgdown", "space", "home", "end"),
		notes:  of("n", "notes"),
		number: of("w", "the number"),
		follow: of("f", "follow the facilitator"),

		round:  of("c", "close the round"),
		reopen: of("o", "open it again"),
		reveal: of("r", "reveal"),
		second: of("2", "second round"),
		settle: of("s", "settle"),
		write:  of("x", "write"),
		again:  of("p", "pages"),
		expect: of("e", "expect", "e"),
		yes:    of("enter", "yes", "enter", "y"),
		no:     of("esc", "no", "esc", "left", "q"),
		watch:  of("esc", "people", "esc"),
		lead:   of("ctrl+l", "lead"),

		accept: of("enter", "settle"),
		choose: of("1-9", "choose", "1"),
		unsure: of("u", "not sure"),
		undo:   of("backspace", "take back"),
	}
}
