//go:build unix

package pty

import (
	"fmt"
	"strconv"
	"strings"
)

// keyBytes is what a terminal sends for keys, named as in the hints of the
// program; "down*3" is one three times. With the kitty protocol in force
// Escape and control keys are told unmistakably.
func keyBytes(names []string, kitty bool) (string, error) {
	var b strings.Builder
	for _, name := range names {
		times := 1
		if key, n, ok := strings.Cut(name, "*"); ok {
			count, err := strconv.Atoi(n)
			if err != nil {
				return "", fmt.Errorf("%q is no number of times", n)
			}
			name, times = key, count
		}
		one, err := keyByte(name, kitty)
		if err != nil {
			return "", err
		}
		b.WriteString(strings.Repeat(one, times))
	}
	return b.String(), nil
}

func keyByte(name string, kitty bool) (string, error) {
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok && len(letter) == 1 {
		if kitty {
			return fmt.Sprintf("\x1b[%d;5u", letter[0]), nil
		}
		return string(rune(letter[0] & 0x1f)), nil
	}
	if name == "esc" && kitty {
		return "\x1b[27u", nil
	}
	known := map[string]string{
		"enter": "\r", "tab": "\t", "space": " ", "esc": "\x1b", "backspace": "\x7f",
		"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
		"home": "\x1b[H", "end": "\x1b[F",
	}
	if bytes, ok := known[name]; ok {
		return bytes, nil
	}
	if len(name) == 1 {
		return name, nil
	}
	return "", fmt.Errorf("there is no key %q", name)
}
