package cli

import (
	"slices"
	"strconv"
	"strings"

	"crossroads/ui/theme"
)

// This file tells terminals apart by their environment, where nothing can be
// asked or no answer can be waited for.

// simple reports whether the terminal is one whose fonts have letters and little
// else: the console of Linux, whose usual fonts lack most bars and boxes, and
// the terminals of old, which emulators still call themselves.
func (e environment) simple() bool {
	kind, _, _ := strings.Cut(e.get("TERM"), "-")
	return slices.Contains([]string{"linux", "ansi", "pcansi", "cons25", "sun", "wyse60"}, kind) ||
		strings.HasPrefix(kind, "vt") && !strings.HasPrefix(kind, "vte")
}

// screen reports whether GNU Screen is in between, inside or outside of another
// multiplexer. It prints what it does not know, long sequences above all.
func (e environment) screen() bool { return e.get("STY") != "" }

// noClipboard says why the terminal is sent no text to keep; "" where it is.
func (e environment) noClipboard() string {
	if e.screen() {
		return "GNU Screen would print what is copied"
	}
	return ""
}

// links reports whether the terminal is known to take hyperlinks; others print
// text without its address, and some the sequence itself. FORCE_HYPERLINK decides
// for those who know better.
func (e environment) links() bool {
	if forced := e.get("FORCE_HYPERLINK"); forced != "" {
		return forced != "0"
	}
	if e.screen() || e.get("TMUX") != "" || e.get("CI") != "" {
		return false
	}
	kind := e.get("TERM")
	for _, known := range []string{"xterm-kitty", "xterm-ghostty", "alacritty", "foot", "contour", "wezterm"} {
		if strings.HasPrefix(kind, known) {
			return true
		}
	}
	switch e.get("TERM_PROGRAM") {
	case "iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "WarpTerminal":
		return true
	}
	return e.get("WT_SESSION") != "" || e.atLeast("VTE_VERSION", 5000) || e.atLeast("KONSOLE_VERSION", 201200)
}

func (e environment) atLeast(name string, least int) bool {
	n, err := strconv.Atoi(e.get(name))
	return err == nil && n >= least
}

// background is what COLORFGBG says about the background: a terminal that sets
// it puts the number of one of 16 colours last. "" where nothing is said.
func (e environment) background() theme.Choice {
	fields := strings.Split(e.get("COLORFGBG"), ";")
	n, err := strconv.Atoi(fields[len(fields)-1])
	switch {
	case err != nil || n < 0 || n > 15:
		return ""
	case n == 7 || n >= 9:
		return theme.Light
	}
	return theme.Dark
}
