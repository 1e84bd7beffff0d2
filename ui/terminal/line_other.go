//go:build !unix && !windows

package terminal

import "github.com/charmbracelet/x/term"

type modes struct{}

func process(term.File) (modes, error) { return modes{}, nil }

func (modes) restore(term.File) {}

func (l *line) watch(func()) (stop func()) { return func() {} }

func (l *line) stops() bool { return false }

func (l *line) stop() {}
