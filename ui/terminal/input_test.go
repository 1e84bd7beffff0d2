package terminal

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// pieces is an input that comes in pieces; a duration passes in between.
type pieces struct {
	list []any
	now  time.Time
}

func (p *pieces) Read(b []byte) (int, error) {
	for len(p.list) > 0 {
		first := p.list[0]
		p.list = p.list[1:]
		if wait, ok := first.(time.Duration); ok {
			p.now = p.now.Add(wait)
			continue
		}
		return copy(b, first.(string)), nil
	}
	return 0, io.EOF
}

// through is what comes out of an input, a bar between reads.
func through(list ...any) string {
	p := &pieces{list: list, now: time.Unix(1e9, 0)}
	in := &input{from: p, now: func() time.Time { return p.now }}
	var out []string
	buffer := make([]byte, 4096)
	for {
		n, err := in.Read(buffer)
		if n > 0 {
			out = append(out, string(buffer[:n]))
		}
		if err != nil {
			return strings.Join(out, "|")
		}
	}
}

func TestInput(t *testing.T) {
	const start, end = "\x1b[200~", "\x1b[201~"
	second := time.Second
	tests := []struct {
		name string
		in   []any
		want string
	}{
		{"keys", []any{"j", "\r", "\x1b[A", "é"}, "j|\r|\x1b[A|é"},
		{"escape at once", []any{"\x1b", "j"}, "\x1b|j"},
		{"an arrow in two", []any{"\x1b[", "A"}, "\x1b[A"},
		{"a letter in two", []any{"\xc4", second, "\x9b"}, "ě"},
		{"half a letter", []any{"\xc4", "jk"}, "\xc4jk"},
		{"eight bits behind escape", []any{"\x1b", "\x85", "j"}, "\x1b|j"},
		{"an arrow of eight bits", []any{"\x9bA"}, "A"},
		{"an arrow behind escape", []any{"\x1b", second, "\x1b[A"}, "\x1b|\x1b[A"},
		{"a colour in two", []any{"\x1b]11;rgb:1e1e/", second, "1e1e/1e1e\x1b\\j"}, "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\j"},
		{"a colour in many", []any{"\x1b]", "1", second / 2, "1;rgb:ffff/ffff", second, "/ffff", "\a"}, "\x1b]11;rgb:ffff/ffff/ffff\a"},
		{"cut before the terminator", []any{"\x1b]11;rgb:ffff/ffff/ffff\x1b", "\\f"}, "\x1b]11;rgb:ffff/ffff/ffff\x1b\\f"},
		{"cut behind escape", []any{"\x1b", second, "]11;rgb:ffff/ffff/ffff\x1b\\f"}, "\x1b|f"},
		{"cut behind escape, and again", []any{"\x1b", "]11;rgb:ff", second, "ff/ffff/ffff\af"}, "\x1b|f"},
		{"an arrow cut behind escape", []any{"\x1b", "[A", "j"}, "\x1b|j"},
		{"attributes in two", []any{"\x1b[?62;2", second, "2c"}, "\x1b[?62;22c"},
		{"a string in two", []any{"\x1bP>|xterm", second, "(388)\x1b\\"}, "\x1bP>|xterm(388)\x1b\\"},
		{"never completed", []any{"\x1b]11;rgb:ff", 3 * second, "f"}, "f"},
		{"alt", []any{"\x1bj", "\x1b]", 3 * second, "j", "\x1b]x"}, "\x1bj|j|\x1b]x"},
		{"the mouse in two", []any{"\x1b[<0;12;", "7M", "\x1b[M !", "!"}, "\x1b[<0;12;7M|\x1b[M !!"},
		{"a paste in brackets", []any{start + "a\rb", "c\r\x1b[2", "01~j"}, start + "a\rb|c\r|" + end + "j"},
		{"a paste without", []any{"first line\rsecond line\r"}, start + "first line\rsecond line\r" + end},
		{"its rest", []any{"first line\rsecond line\r", second / 100, "1\r", second, "1\r"},
			start + "first line\rsecond line\r" + end + "|" + start + "1\r" + end + "|1\r"},
		{"typed fast", []any{"1\r2\r3\r"}, "1\r2\r3\r"},
		{"a key held down", []any{strings.Repeat("\r", 40), strings.Repeat("j", 40)}, strings.Repeat("\r", 40) + "|" + strings.Repeat("j", 40)},
	}
	for _, tt := range tests {
		if got := through(tt.in...); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A paste without an end takes no more memory than one with.
func TestEndlessPaste(t *testing.T) {
	list := []any{"\x1b[200~"}
	for range 100 {
		list = append(list, strings.Repeat("x", 1024))
	}
	got := through(append(list, "y\x1b[201~", "z")...)
	if n := strings.Count(got, "x"); n < longestPaste/2 || n > longestPaste {
		t.Errorf("%d bytes of a paste are read", n)
	}
	if !strings.HasSuffix(got, "|y\x1b[201~|z") {
		t.Errorf("it ends with %q", got[len(got)-20:])
	}
}

// TestRepliesAreNeverKeys: wherever a reply is cut, and however late its end is
// within two seconds, nothing of it comes through but whole, or not at all.
func TestRepliesAreNeverKeys(t *testing.T) {
	replies := []string{"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\", "\x1b]10;rgb:ffff/ffff/ffff\a", "\x1b[?62;22c", "\x1b[>0;276;0c",
		"\x1b[?2026;2$y", "\x1b[?1u", "\x1b[12;40R", "\x1bP>|kitty(0.35)\x1b\\", "\x1bP1+r524742\x1b\\", "\x1b]4;1;rgb:1/2/3\x1b\\", "\x1b[48;24;80t"}
	times := 0
	defer func() { t.Logf("%d ways", times) }()
	for _, reply := range replies {
		for a := range len(reply) {
			for b := a; b < len(reply); b++ {
				if reply[1] == 'P' && a == 1 && b == 2 {
					continue // a letter that people type: nothing asks for such a reply
				}
				times++
				list := []any{}
				for i, piece := range []string{reply[:a], reply[a:b], reply[b:]} {
					if piece != "" {
						list = append(list, piece)
					}
					if i < 2 {
						list = append(list, 900*time.Millisecond)
					}
				}
				got := strings.ReplaceAll(through(list...), "|\x1b", "\x1b")
				rest := strings.TrimPrefix(strings.TrimPrefix(got, "\x1b"), "\x1b")
				if got != reply && rest != "" && got != "\x1b"+reply && !strings.HasPrefix(got, "\x1b\x1b") {
					t.Errorf("%q cut at %d and %d comes through as %q", reply, a, b, got)
				}
			}
		}
	}
}

// FuzzInput: no bytes are made up, none but sequences are lost, nothing panics.
func FuzzInput(f *testing.F) {
	f.Add("\x1b]11;rgb:ff", "ff\x1b\\", "j\r")
	f.Add("first line\rsecond line\r", "\x1b[200~", "\x1b[201~")
	f.Add("\x1b", "[A", "\x1bO")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		list := []any{}
		for _, piece := range []string{a, b, c} {
			if len(piece) > 3000 {
				return
			}
			if piece != "" {
				list = append(list, piece)
			}
		}
		got := through(list...)
		if !strings.Contains(a+b+c, "\x1b") && utf8.ValidString(a+b+c) {
			plain := strings.NewReplacer("|", "", "\x1b[200~", "", "\x1b[201~", "").Replace(got)
			if want := strings.ReplaceAll(a+b+c, "|", ""); plain != want {
				t.Errorf("%q became %q", want, plain)
			}
		}
	})
}

// FuzzKeyboard: whatever comes from a terminal can be read.
func FuzzKeyboard(f *testing.F) {
	f.Add("\x1b[<0;1;1M\x1b[M !!\x1b[I\x1b[97;5:3;65u\x1b[27;5;97~\x1bO5P")
	f.Add("\x1b[200~pasted\x1b[201~\x1b]52;c;YQ==\a\x1b_Gi=1;OK\x1b\\")
	f.Fuzz(func(t *testing.T, text string) {
		k, err := listen(iotest.HalfReader(strings.NewReader(text)), "xterm", func(msg tea.Msg) {
			if crash, ok := msg.(*Crash); ok {
				t.Errorf("%v\n%s", crash, crash.Where)
			}
		}, func() {})
		if err != nil {
			t.Fatal(err)
		}
		<-k.ended
	})
}
