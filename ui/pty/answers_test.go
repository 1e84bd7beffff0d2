//go:build unix

package pty

import (
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// watch takes note of what the emulator does not keep or does not know.
func (t *terminal) watch() {
	t.emulator.SetCallbacks(vt.Callbacks{
		EnableMode: func(m ansi.Mode) {
			if m == ansi.ModeSynchronizedOutput {
				t.frame = t.drawn()
			}
			t.modes[m] = true
		},
		DisableMode: func(m ansi.Mode) { delete(t.modes, m) },
	})
	on := func(prefix byte, final byte, act func(first int)) {
		t.emulator.RegisterCsiHandler(ansi.Command(prefix, 0, final), func(p ansi.Params) bool {
			first, _, _ := p.Param(0, 0)
			act(first)
			return true
		})
	}
	on('>', 'u', func(flags int) { t.keyboard = append(t.keyboard, flags) })
	on('<', 'u', func(n int) { t.keyboard = t.keyboard[:max(0, len(t.keyboard)-max(1, n))] })
	on('=', 'u', func(flags int) {
		t.keyboard = append(t.keyboard[:max(0, len(t.keyboard)-1)], flags)
	})
	t.emulator.RegisterCsiHandler(ansi.Command('?', '$', 'p'), func(p ansi.Params) bool {
		if mode, _, _ := p.Param(0, 0); mode != ansi.ModeSynchronizedOutput.Mode() {
			return false
		}
		fmt.Fprint(t.emulator.InputPipe(), ansi.ReportMode(ansi.ModeSynchronizedOutput, ansi.ModeReset))
		return true
	})
	on('?', 'u', func(int) { fmt.Fprintf(t.emulator.InputPipe(), "\x1b[?%du", t.flags()) })
	t.emulator.RegisterCsiHandler(ansi.Command('>', 0, 'm'), func(p ansi.Params) bool {
		if what, _, _ := p.Param(0, 0); what == 4 {
			t.keys, _, _ = p.Param(1, 0)
		}
		return true
	})
}

// flags are those of the kitty keyboard protocol in force.
func (t *terminal) flags() int {
	flags := 0
	for _, f := range t.keyboard {
		flags = f
	}
	return flags
}

// answer sends what the emulator replies to queries. A mute terminal keeps it
// to itself, but has to be listened to all the same; from a far one it takes its
// time.
func (t *terminal) answer() {
	switch t.kind {
	case "mute":
		_, _ = io.Copy(io.Discard, t.emulator)
	case "far":
		_, _ = io.Copy(delayed{t.master}, t.emulator)
	default:
		_, _ = io.Copy(t.master, t.emulator)
	}
}

// delayed passes on what it is given a little later.
type delayed struct{ to io.Writer }

// Write implements io.Writer.
func (d delayed) Write(p []byte) (int, error) {
	const way = 60 * time.Millisecond // well under what a program waits when it leaves
	text := slices.Clone(p)
	time.AfterFunc(way, func() { _, _ = d.to.Write(text) })
	return len(p), nil
}

// kitty reports whether the program has asked for unmistakable keys.
func (t *terminal) kitty() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.flags()&1 != 0
}

// has reports whether a mode is set.
func (t *terminal) has(m ansi.Mode) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.modes[m]
}
