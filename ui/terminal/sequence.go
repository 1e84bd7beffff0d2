package terminal

import (
	"bytes"

	"github.com/charmbracelet/x/ansi"
)

// sequence is the length of the control sequence with which bytes begin, their
// first an Escape; 0 where it is not complete. Anything else behind an Escape is
// a key with Alt, of which no more than the Escape is looked at.
func sequence(b []byte) int {
	if len(b) < 2 {
		return 0
	}
	switch b[1] {
	case '[':
		return control(b)
	case 'O': // keys of old
		if len(b) < 3 {
			return 0
		}
		return 3
	case ']', 'P', '_', '^', 'X':
		if len(b) > 2 && !isReply(b) {
			return 2 // Alt and a letter
		}
		return text(b)
	}
	return 1
}

// control is the length of a sequence that ends with a letter or the like.
func control(b []byte) int {
	if len(b) > 2 && b[2] == 'M' { // the mouse, of old: three bytes follow
		if len(b) < 6 {
			return 0
		}
		return 6
	}
	for i := 2; i < len(b); i++ {
		switch c := b[i]; {
		case c >= 0x40 && c <= 0x7e:
			return i + 1
		case c < 0x20 || c > 0x7e:
			return i // broken off
		}
	}
	return 0
}

// text is the length of a sequence that ends with a terminator.
func text(b []byte) int {
	for i := 2; i < len(b); i++ {
		switch {
		case b[i] == ansi.BEL:
			return i + 1
		case b[i] == ansi.ESC && i+1 < len(b) && b[i+1] == '\\':
			return i + 2
		case b[i] == ansi.ESC && i+1 < len(b):
			return i // broken off by another one
		}
	}
	return 0
}

// isReply reports whether bytes, their first an Escape, begin as terminals answer
// and not as people type.
func isReply(b []byte) bool {
	if len(b) < 3 {
		return false
	}
	digit := b[2] >= '0' && b[2] <= '9'
	switch b[1] {
	case ']':
		return digit
	case 'P':
		return digit || bytes.IndexByte([]byte(">!+$|"), b[2]) >= 0
	case '_', '^', 'X':
		return b[2] == 'G' || digit
	case '[':
		return len(b) > 3 && (digit || bytes.IndexByte([]byte("?><="), b[2]) >= 0)
	}
	return false
}
