package terminal

import (
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// enter takes the alternate screen. It reports whether it has asked the terminal
// what it can do; a terminal that prints such a question has it erased by the
// frame that follows.
func (s *screen) enter(all *strings.Builder) (asked bool) {
	all.WriteString(ansi.SetModeAltScreenSaveCursor + ansi.ResetModeTextCursorEnable + ansi.SetModeBracketedPaste)
	if s.cluster {
		all.WriteString(ansi.SetModeUnicodeCore)
	}
	if asked = s.asks; asked {
		s.asks = false
		all.WriteString(ansi.RequestModeSynchronizedOutput + ansi.RequestModeUnicodeCore +
			ansi.RequestPrimaryDeviceAttributes)
	}
	s.shown, s.stale = tea.View{}, true
	s.renderer.SetPosition(-1, -1)
	return asked
}

// modes has the terminal report what the view wants to hear of.
func (s *screen) modes(all *strings.Builder, v tea.View) {
	if v.MouseMode != s.shown.MouseMode {
		all.WriteString(mouse(s.shown.MouseMode, false) + mouse(v.MouseMode, true))
	}
	if !s.taken {
		all.WriteString(ansi.PushKittyKeyboard(flags(v.KeyboardEnhancements)))
	} else if v.KeyboardEnhancements != s.shown.KeyboardEnhancements {
		all.WriteString(ansi.KittyKeyboard(flags(v.KeyboardEnhancements), 1))
	}
}

// mouse switches the reports of the mouse on or off.
func mouse(m tea.MouseMode, on bool) string {
	switch {
	case m == tea.MouseModeCellMotion && on:
		return ansi.SetModeMouseButtonEvent + ansi.SetModeMouseExtSgr
	case m == tea.MouseModeCellMotion:
		return ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseExtSgr
	case m == tea.MouseModeAllMotion && on:
		return ansi.SetModeMouseAnyEvent + ansi.SetModeMouseExtSgr
	case m == tea.MouseModeAllMotion:
		return ansi.ResetModeMouseAnyEvent + ansi.ResetModeMouseExtSgr
	}
	return ""
}

// flags are those of the kitty keyboard protocol. The first, by which no key is
// mistaken for another, is always set.
//
// The older protocol of xterm is not asked for: it tells Control with a letter
// of another script as that letter, so that Control-C would be lost on such a
// keyboard.
func flags(k tea.KeyboardEnhancements) int {
	all := ansi.KittyDisambiguateEscapeCodes
	for flag, on := range map[int]bool{
		ansi.KittyReportEventTypes:           k.ReportEventTypes,
		ansi.KittyReportAlternateKeys:        k.ReportAlternateKeys,
		ansi.KittyReportAllKeysAsEscapeCodes: k.ReportAllKeysAsEscapeCodes,
		ansi.KittyReportAssociatedKeys:       k.ReportAssociatedText,
	} {
		if on {
			all |= flag
		}
	}
	return all
}

// leave gives the screen back and undoes every mode.
func (s *screen) leave() {
	if !s.taken {
		return
	}
	s.taken = false
	text := ansi.ResetStyle + ansi.PopKittyKeyboard(1) + mouse(s.shown.MouseMode, false) + ansi.ResetModeBracketedPaste
	if s.cluster {
		text += ansi.ResetModeUnicodeCore
	}
	_, _ = io.WriteString(s.out, text+ansi.ResetModeAltScreenSaveCursor+ansi.SetModeTextCursorEnable)
}
