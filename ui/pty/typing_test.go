//go:build unix

package pty

import (
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
)

func (s script) key(_ bool, args []string) {
	s.wants(args, 1, "key NAME...")
	t := s.now()
	bytes, err := keyBytes(args, t.kitty())
	s.must(err)
	s.must(t.send(bytes))
}

func (s script) typed(_ bool, args []string) {
	s.wants(args, 1, "type TEXT")
	s.must(s.now().send(strings.Join(args, " ")))
}

// paste sends a text, in which \n and \x1b stand for themselves in Go, in
// brackets where the program has asked for them.
func (s script) paste(_ bool, args []string) {
	s.wants(args, 1, "paste TEXT")
	text, err := strconv.Unquote(`"` + args[0] + `"`)
	s.must(err)
	t := s.now()
	if t.has(ansi.ModeBracketedPaste) {
		text = ansi.BracketedPasteStart + text + ansi.BracketedPasteEnd
	}
	s.must(t.send(text))
}

// raw sends bytes as they are, in which \x1b and the like stand for themselves in
// Go, in one write.
func (s script) raw(_ bool, args []string) {
	s.wants(args, 1, "raw TEXT")
	text, err := strconv.Unquote(`"` + args[0] + `"`)
	s.must(err)
	s.must(s.now().send(text))
}

// together presses keys and types words in one write.
func (s script) together(_ bool, args []string) {
	s.wants(args, 1, "together KEY|=TEXT...")
	t := s.now()
	var all strings.Builder
	for _, arg := range args {
		if text, ok := strings.CutPrefix(arg, "="); ok {
			all.WriteString(text)
			continue
		}
		bytes, err := keyBytes([]string{arg}, t.kitty())
		s.must(err)
		all.WriteString(bytes)
	}
	s.must(t.send(all.String()))
}

// press presses a key until a text is shown, each time waiting until the
// screen has changed.
func (s script) press(_ bool, args []string) {
	s.wants(args, 2, "press KEY TEXT")
	t := s.now()
	bytes, err := keyBytes(args[:1], t.kitty())
	s.must(err)
	const most = 200
	for range most {
		before := t.screen()
		if strings.Contains(before, args[1]) {
			return
		}
		s.must(t.send(bytes))
		if !eventually(func() bool { return t.screen() != before }) {
			s.fail("the key %s changed nothing", args[0])
		}
		t.catchUp()
	}
	s.fail("%q is not shown after the key %s was pressed %d times", args[1], args[0], most)
}

// catchUp waits until a slow terminal shows all that was written so far: what a
// key did may come in several frames, and the next one must not be pressed on
// the first of them.
func (t *terminal) catchUp() {
	if t.kind != "slow" {
		return
	}
	for before := -1; before != len(t.output()); time.Sleep(10 * time.Millisecond) {
		before = len(t.output())
	}
}
