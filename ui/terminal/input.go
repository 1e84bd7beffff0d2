package terminal

import (
	"io"
	"runtime"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// input stands between the terminal and Bubble Tea, which takes whatever comes
// for keys when it comes in pieces: the answer of a slow line to a question is
// then a word typed, and a paste from a terminal that puts no brackets around it
// is many answers. Here a sequence is held until all of it is there, what is
// never completed is dropped, and a paste is given its brackets. A lone Escape
// goes through at once.
type input struct {
	from    io.Reader
	now     func() time.Time
	letter  []byte // an incomplete letter
	pending []byte // an incomplete sequence
	gone    bool   // and its Escape has gone through already
	since   time.Time
	escaped time.Time // when a lone Escape went through last
	pasting bool      // between brackets
	within  int       // bytes of it that came so far
	pasted  time.Time // when something without brackets was a paste last
	left    []byte    // what the last caller had no room for
}

// inputFile is an input that is a file, which can be waited for.
type inputFile struct {
	term.File
	name  string
	input *input
}

// Read implements io.Reader.
func (f inputFile) Read(p []byte) (int, error) { return f.input.Read(p) }

// Name returns the name of the file.
func (f inputFile) Name() string { return f.name }

// newInput returns what Bubble Tea reads from. On Windows the keys are no bytes.
func newInput(from io.Reader) io.Reader {
	if runtime.GOOS == "windows" || from == nil {
		return from
	}
	in := &input{from: from, now: time.Now}
	file, ok := from.(interface {
		term.File
		Name() string
	})
	if !ok {
		return in
	}
	return inputFile{file, file.Name(), in}
}

const (
	// late is how long the rest of a sequence may take.
	late = 2 * time.Second
	// goesOn is how long the rest of a paste may take.
	goesOn = 50 * time.Millisecond
	// longestPaste is how many bytes are taken of a paste.
	longestPaste = 64 << 10
	// room is what is kept free for brackets.
	room = len(ansi.BracketedPasteStart + ansi.BracketedPasteEnd)
)

// Read implements io.Reader. It may return nothing where all that came is held.
func (in *input) Read(p []byte) (int, error) {
	if len(in.left) > 0 {
		n := copy(p, in.left)
		in.left = in.left[n:]
		return n, nil
	}
	fresh := make([]byte, max(1, len(p)-len(in.letter)-len(in.pending)-room))
	n, err := in.from.Read(fresh)
	letters := in.letters(fresh[:n])
	if len(letters) == 0 {
		return 0, err
	}
	out := in.take(letters)
	m := copy(p, out)
	in.left = out[m:]
	return m, err
}

// take returns what of the bytes that came is to be read now. Of a paste that
// does not end the rest is dropped: whoever reads it keeps all of it.
func (in *input) take(fresh []byte) []byte {
	before := in.pasting
	out := in.sorted(fresh)
	if !before || !in.pasting {
		in.within = 0
		return out
	}
	if in.within += len(out); in.within > longestPaste {
		return nil
	}
	return out
}

// sorted holds back what is incomplete, and puts brackets around what is pasted
// without.
func (in *input) sorted(fresh []byte) []byte {
	now := in.now()
	if len(in.pending) > 0 && now.Sub(in.since) > late {
		in.pending, in.gone = nil, false // it never came
	}
	if len(in.pending) == 0 && !in.pasting {
		if in.isPaste(fresh, now) {
			in.pasted = now
			return []byte(ansi.BracketedPasteStart + string(fresh) + ansi.BracketedPasteEnd)
		}
		if in.gone = now.Sub(in.escaped) <= late; in.gone {
			in.pending = []byte{ansi.ESC}
		}
	}
	in.escaped = time.Time{}
	bytes := append(in.pending, fresh...)
	in.pending = nil
	if in.gone {
		return in.beheaded(bytes, now)
	}
	return in.whole(bytes, now)
}

// beheaded returns what is left of bytes whose Escape, their first, has gone
// through as a key: nothing of an answer, and all of what was typed.
func (in *input) beheaded(bytes []byte, now time.Time) []byte {
	in.gone = false
	if bytes[1] == '[' || bytes[1] == ']' && len(bytes) < 3 || isReply(bytes) {
		n := sequence(bytes)
		if n == 0 {
			in.hold(bytes, now)
			in.gone = true
			return nil
		}
		return in.whole(bytes[n:], now)
	}
	return in.whole(bytes[1:], now)
}

// whole returns the bytes up to a sequence that is not complete, which is held.
func (in *input) whole(bytes []byte, now time.Time) []byte {
	for at := 0; at < len(bytes); {
		if bytes[at] != ansi.ESC {
			at++
			continue
		}
		rest := bytes[at:]
		if in.pasting && !begins(ansi.BracketedPasteEnd, rest) {
			at++
			continue
		}
		if len(rest) == 1 && !in.pasting {
			in.escaped = now
			return bytes
		}
		n := sequence(rest)
		if n == 0 {
			in.hold(rest, now)
			return bytes[:at]
		}
		switch string(rest[:n]) {
		case ansi.BracketedPasteStart:
			in.pasting = true
		case ansi.BracketedPasteEnd:
			in.pasting = false
		}
		at += n
	}
	return bytes
}

// begins reports whether a text begins with a sequence, or is the begin of it.
func begins(sequence string, text []byte) bool {
	n := min(len(sequence), len(text))
	return string(text[:n]) == sequence[:n]
}

// most is how long a sequence of a terminal gets.
const most = 4096

func (in *input) hold(bytes []byte, now time.Time) {
	if len(bytes) > most {
		bytes = nil
	}
	in.pending, in.since = append([]byte(nil), bytes...), now
}

// isPaste reports whether bytes that came at once were pasted, not typed: more
// than fast fingers make, with line ends among text, or the rest of such.
func (in *input) isPaste(bytes []byte, now time.Time) bool {
	const typed = 16
	text, ends := 0, 0
	for _, b := range bytes {
		switch {
		case b == '\r' || b == '\n':
			ends++
		case b >= ' ' && b != 0x7f || b == '\t':
			text++
		default:
			return false
		}
	}
	if now.Sub(in.pasted) <= goesOn && text+ends > 1 {
		return true
	}
	return len(bytes) > typed && text > 0 && ends > 0
}
