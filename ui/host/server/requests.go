package server

import (
	"slices"
	"strings"

	"golang.org/x/crypto/ssh"

	"crossroads/ui/cells"
	"crossroads/ui/terminal"
)

// asked is what a client has asked for before its program begins.
type asked struct {
	terminal      bool
	environment   []string
	width, height int
}

// What a client may say about its terminal, and how much of it.
const (
	mostVariables   = 16
	longestVariable = 64
)

// pty takes note of a terminal; there is one per session.
func (a *asked) pty(payload []byte) bool {
	var p struct {
		Term                         string
		Width, Height, Pixels, Lines uint32
		Modes                        string
	}
	if a.terminal || ssh.Unmarshal(payload, &p) != nil {
		return false
	}
	a.terminal = true
	a.width, a.height = size(p.Width, p.Height)
	if plain(p.Term) {
		a.environment = append(a.environment, "TERM="+p.Term)
	}
	return true
}

// size is what is drawn of a size; 0 where a client does not know its own.
func size(width, height uint32) (int, int) {
	const most = 1 << 14 // before it is an int
	return terminal.Clamp(int(min(width, most)), int(min(height, most)))
}

// window reads another size.
func window(payload []byte) (width, height int, ok bool) {
	var w struct{ Width, Height, Pixels, Lines uint32 }
	if ssh.Unmarshal(payload, &w) != nil {
		return 0, 0, false
	}
	width, height = size(w.Width, w.Height)
	return width, height, width > 0 && height > 0
}

// variable takes one of those that say what a terminal can show. The terminal
// itself is named with its request.
func (a *asked) variable(payload []byte) bool {
	var v struct{ Name, Value string }
	if ssh.Unmarshal(payload, &v) != nil || len(a.environment) >= mostVariables {
		return false
	}
	known := slices.Contains([]string{"COLORTERM", "NO_COLOR", "LANG"}, v.Name) || strings.HasPrefix(v.Name, "LC_") && plain(v.Name)
	if !known || !plain(v.Value) {
		return false
	}
	a.environment = append(a.environment, v.Name+"="+v.Value)
	return true
}

// plain reports whether a text is as the names of terminals and locales are.
func plain(text string) bool {
	return len(text) <= longestVariable && !strings.ContainsFunc(text, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && !strings.ContainsRune("-_.@+:", r)
	})
}

// kind is what the terminal calls itself.
func (a *asked) kind() string {
	for _, one := range a.environment {
		if kind, ok := strings.CutPrefix(one, "TERM="); ok {
			return kind
		}
	}
	return ""
}

// named is the user name of a login, fit to be shown: one line of at most so
// many letters.
func named(user string, most int) string {
	const bytes = 8 // per letter, of what is looked at
	user = user[:min(len(user), most*bytes)]
	letters := []rune(strings.Join(strings.Fields(cells.Line(user)), " "))
	return strings.TrimSpace(string(letters[:min(len(letters), most)]))
}
