package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"golang.org/x/crypto/ssh"

	"crossroads/ui/cells"
	"crossroads/ui/terminal"
)

// patience is how long a program may take to save and quit.
const patience = 2 * time.Second

// visit is a session with its program.
type visit struct {
	server  *Server
	channel ssh.Channel
	user    string
	pass    Pass
	asked   asked
	sizes   chan [2]int   // the newest size that the program does not know yet
	gone    chan struct{} // closed with the session

	mu      sync.Mutex
	program *terminal.Program // nil while it does not run
	why     string            // it was asked to leave
}

// run runs the program of the visitor. However it ends, the terminal has been
// given back when this returns. What panics on the way is told, and ends no more
// than the visit.
func (v *visit) run() (say string, status int) {
	defer func() {
		if what := recover(); what != nil {
			v.crashed(terminal.Caught(what))
			say, status = refusal(errCrash), 1
		}
	}()
	program, err := v.server.config.Open(Visitor{Pass: v.pass, Name: named(v.user, v.server.limits.Name), Environment: v.asked.environment})
	if err != nil {
		return refusal(err), 1
	}
	limits := v.server.limits
	keys := &keys{from: v.channel, limit: limits.Idle}
	p := terminal.New(program.Model, terminal.Config{
		Context: context.Background(), Input: keys, Output: v.channel, Environment: v.asked.environment,
		Profile: colours(v.asked.environment), Width: v.asked.width, Height: v.asked.height,
	})
	v.mu.Lock()
	v.program = p
	late := v.why // asked to leave before there was a program
	v.mu.Unlock()
	keys.begin(func() { v.leave(fmt.Sprintf("There was no key for %s.", spoken(limits.Idle))) }, func() { v.leave("") })
	finished := make(chan struct{})
	go v.follow(p, finished)
	if late != "" {
		go v.leave(late)
	}
	err = p.Run()
	close(finished)
	keys.end()
	return v.farewell(program, err)
}

var errCrash = Refusal{"something is wrong with the host, and it is not your fault", "tell the facilitator; whatever you have answered is kept"}

// follow tells a program of sizes, and that its session is closed.
func (v *visit) follow(p *terminal.Program, finished <-chan struct{}) {
	for {
		select {
		case <-finished:
			return
		case size := <-v.sizes:
			p.Send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		case <-v.gone:
			v.leave("")
			return
		}
	}
}

// resized keeps the newest size for the program.
func (v *visit) resized(payload []byte) bool {
	width, height, ok := window(payload)
	if !ok {
		return false
	}
	select {
	case <-v.sizes:
	default:
	}
	v.sizes <- [2]int{width, height} // nobody else fills it
	return true
}

// leave asks the program to end, and ends it where it does not.
func (v *visit) leave(why string) {
	v.mu.Lock()
	p := v.program
	if v.why == "" {
		v.why = why
	}
	v.mu.Unlock()
	if p == nil {
		return
	}
	time.AfterFunc(patience, p.Kill)
	p.Send(Leave{why})
}

// farewell is what is said when the program has ended, and the exit status.
func (v *visit) farewell(p Program, err error) (say string, status int) {
	crash := crashOf(err)
	if crash != nil {
		v.crashed(crash)
	}
	say, status = p.Ended()
	if crash != nil {
		return refusal(errCrash) + say, max(status, 1)
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.why != "" {
		say = v.why + "\n" + say
	}
	return say, status
}

// crashOf returns how a program ended that did not end well; nil where it did, or
// where nobody is to blame but the line.
func crashOf(err error) *terminal.Crash {
	crash := new(terminal.Crash)
	switch {
	case errors.As(err, &crash):
		return crash
	case err == nil, errors.Is(err, tea.ErrProgramKilled), errors.Is(err, terminal.ErrStopped):
		return nil
	}
	return terminal.Caught(err)
}

// crashed tells of a crash, where anybody wants to know.
func (v *visit) crashed(crash *terminal.Crash) {
	if tell := v.server.config.Crashed; tell != nil {
		tell(crash)
	}
}

// say writes to the screen that stays: behind what was drawn, in the same stream,
// and for a line that is raw, so that a line feed alone does not return. Where
// there is no terminal it is an error.
func (v *visit) say(text string) {
	to := io.Writer(v.channel.Stderr())
	if v.asked.terminal {
		to, text = v.channel, strings.ReplaceAll(folded(text, v.asked.width), "\n", "\r\n")
	}
	written := make(chan struct{})
	go func() { // a client that reads no more would hold us
		defer close(written)
		_, _ = io.WriteString(to, text)
	}()
	select {
	case <-written:
	case <-v.gone:
	case <-time.After(patience):
	}
}

// folded breaks lines between words, where the terminal would break them anywhere.
func folded(text string, width int) string {
	if width < leastFolded {
		return text
	}
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		lines = append(lines, cells.Words(line, width)...)
	}
	return strings.Join(lines, "\n")
}

// leastFolded is the width below which nothing reads well; 0 is one that is not
// known.
const leastFolded = 20

// spoken is a duration as people say it.
func spoken(d time.Duration) string {
	for _, u := range []struct {
		of   time.Duration
		name string
	}{{time.Hour, "hour"}, {time.Minute, "minute"}, {time.Second, "second"}} {
		if n := int(d / u.of); n == 1 {
			return "one " + u.name
		} else if n > 1 {
			return fmt.Sprintf("%d %ss", n, u.name)
		}
	}
	return d.String()
}

// colours is how many colours the terminal has, from what its client says. The
// database of terminals is not asked: that is a file of this machine, named by
// the client.
func colours(environment []string) colorprofile.Profile {
	for _, one := range environment {
		if value, ok := strings.CutPrefix(one, "NO_COLOR="); ok && value != "" {
			return colorprofile.ASCII
		}
	}
	return colorprofile.Env(environment)
}
