package wizard

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// press names a key by what it is for, where letters are not text. Every
// letter has a twin that exists on every keyboard: arrows, Enter, digits, a
// function key, or the letter with the control key. Where the terminal tells which key of a Latin keyboard was
// pressed, that one counts, so the letters work in other scripts.
func press(k tea.KeyPressMsg) string {
	name := k.String()
	if r := k.BaseCode; r >= 'a' && r <= 'z' && k.Mod == 0 && k.Code > 0x7f {
		name = string(r)
	}
	if twin, ok := twins(name); ok {
		return twin
	}
	if len(name) == 1 && name[0] >= 'A' && name[0] <= 'Z' && !strings.Contains("GJKN", name) {
		return strings.ToLower(name) // the shift lock is on
	}
	return name
}

// twins gives the name under which the screens know a key.
func twins(name string) (string, bool) {
	switch name {
	case "j", "ctrl+n":
		return "down", true
	case "k", "ctrl+p":
		return "up", true
	case "shift+tab", "backspace":
		return "esc", true
	case "h":
		return "left", true
	case "l":
		return "right", true
	case "kpenter", "ctrl+j":
		return "enter", true
	case "Z", "shift+z", "ctrl+r", "f9":
		return "redo", true
	case "f10":
		return "f", true
	case "f11", "ctrl+f":
		return "/", true
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok && len(letter) == 1 && strings.Contains(lettersByControl, letter) {
		return letter, true
	}
	if i := functionKey(name); i > 0 && i <= len(lettersByFunctionKey) {
		return lettersByFunctionKey[i-1 : i], true
	}
	return "", false
}

// lettersByControl are the letters that stand for themselves with the control
// key as well, because no function key is left for them. Those that terminals
// and shells keep for themselves are not among them.
const lettersByControl = "abeqtvwxy"

// lettersByFunctionKey are the letters that F1, F2, ... stand for.
const lettersByFunctionKey = "?ngusmpz"

func functionKey(name string) int {
	if len(name) == 2 && name[0] == 'f' && name[1] >= '1' && name[1] <= '9' {
		return int(name[1] - '0')
	}
	return 0
}

// digit returns 1 to 9 for the digit keys and 0 for all others.
func digit(name string) int {
	if len(name) == 1 && name[0] >= '1' && name[0] <= '9' {
		return int(name[0] - '0')
	}
	return 0
}
