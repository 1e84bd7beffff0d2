package terminal

import (
	"slices"
	"unicode/utf8"
)

// letters lets through what is written in whole letters. The rest of a letter is
// waited for. Dropped are control characters of eight bits, with which a terminal
// of old begins a sequence: none that is asked here does, and not all who read
// them are ready for what else stands behind them.
func (in *input) letters(fresh []byte) []byte {
	bytes := append(in.letter, fresh...)
	in.letter = nil
	var whole []byte
	for len(bytes) > 0 {
		if !utf8.FullRune(bytes) {
			in.letter = slices.Clone(bytes)
			break
		}
		r, n := utf8.DecodeRune(bytes)
		if eight := bytes[0] >= 0x80 && bytes[0] <= 0x9f; r != utf8.RuneError || n > 1 || !eight {
			whole = append(whole, bytes[:n]...)
		}
		bytes = bytes[n:]
	}
	return whole
}
