//go:build unix

package terminal

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"
)

// modes of an output are those of its input here.
type modes struct{}

func process(term.File) (modes, error) { return modes{}, nil }

func (modes) restore(term.File) {}

// watch calls a function whenever the size of the window changes.
func (l *line) watch(changed func()) (stop func()) {
	if l.output == nil {
		return func() {}
	}
	signals, quit := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, syscall.SIGWINCH)
	go func() {
		for {
			select {
			case <-signals:
				changed()
			case <-quit:
				return
			}
		}
	}()
	return func() {
		signal.Stop(signals)
		close(quit)
	}
}

// stops reports whether the process can be stopped at its terminal.
func (l *line) stops() bool { return l.input != nil }

// stop stops the processes of the job until they are continued. Without a shell
// that controls jobs, as in a container or at the end of ssh, the system ignores
// it, and nobody would ever continue the program: it goes on after a moment.
func (l *line) stop() {
	const stopping = 200 * time.Millisecond
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	if syscall.Kill(0, syscall.SIGTSTP) != nil {
		return
	}
	select {
	case <-continued:
	case <-time.After(stopping):
	}
}
