package server

import (
	"errors"
	"net"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	charm "charm.land/ssh"
	"golang.org/x/crypto/ssh"

	"crossroads/ui/terminal"
)

// Config says who gets in and what they get.
type Config struct {
	Key    ssh.Signer // of the host, see [HostKey]
	Limits Limits
	Prompt string // for a code

	// Known tells who the owner of a key is, by its fingerprint. It is asked
	// about keys before their owners have proved to have them, so that it must
	// change nothing.
	Known func(fingerprint string) (Pass, bool)
	// Admit tells who somebody is by a code, and by a key that is theirs and not
	// known yet, "" where they have none. Where it is nil only keys let in.
	Admit func(code, fingerprint string) (Pass, bool)
	// Open makes the program of a visitor. An error is told in place of it.
	Open func(Visitor) (Program, error)
	// Crashed is told what went wrong inside, in Open or in a program, of which a
	// visitor learns no more than that something did. It may be called by several
	// goroutines at once.
	Crashed func(*terminal.Crash)
}

// Pass is what the server is told about somebody who gets in, for Open.
type Pass any

// Visitor is somebody who is in and has a terminal.
type Visitor struct {
	Pass        Pass
	Name        string   // the user name of the login, fit to be shown; may be empty
	Environment []string // what may be known of the terminal, as name=value
}

// Program is what runs on the terminal of a visitor.
type Program struct {
	// Model is asked to end by [Leave]. It is given a moment to do so.
	Model tea.Model
	// Ended is called when it has ended, however that was. What it returns is said
	// on the screen that stays, and is the exit status.
	Ended func() (say string, status int)
}

// Leave is the message by which a model is asked to save and quit.
type Leave struct{ Why string }

// Server lets people in.
type Server struct {
	config Config
	limits Limits
	ssh    *charm.Server

	mu        sync.Mutex
	closing   bool
	open      int            // connections
	addresses map[string]int // the same, by where they are from
	visits    map[*visit]bool
	ended     sync.WaitGroup // of visits
}

// New returns a server that does not listen yet.
func New(c Config) *Server {
	s := &Server{config: c, limits: c.Limits.filled(), addresses: map[string]int{}, visits: map[*visit]bool{}}
	s.ssh = &charm.Server{
		HostSigners:          []charm.Signer{c.Key},
		HandshakeTimeout:     s.limits.Login,
		ConnCallback:         s.connected,
		ServerConfigCallback: s.login,
		ChannelHandlers:      map[string]charm.ChannelHandler{"session": s.session},
		RequestHandlers:      map[string]charm.RequestHandler{},
		SubsystemHandlers:    map[string]charm.SubsystemHandler{},
	}
	return s
}

// Serve lets people in until [Server.Shutdown]; then it returns nil.
func (s *Server) Serve(l net.Listener) error {
	if err := s.ssh.Serve(l); !errors.Is(err, charm.ErrServerClosed) {
		return err
	}
	return nil
}

// Shutdown lets nobody in any more, has every program end, and closes the
// connections when all have given their terminals back, or after a while.
func (s *Server) Shutdown(why string) {
	const most = 4 * patience
	s.mu.Lock()
	s.closing = true
	for v := range s.visits {
		go v.leave(why)
	}
	s.mu.Unlock()
	ended := make(chan struct{})
	go func() { s.ended.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(most):
	}
	_ = s.ssh.Close()
}

// enter takes a visit in, unless there are too many or the server closes.
func (s *Server) enter(v *visit) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.closing:
		return errClosing
	case len(s.visits) >= s.limits.Sessions:
		return errFull
	}
	s.visits[v] = true
	s.ended.Add(1)
	return nil
}

// exit lets a visit go; one that was not taken in is none.
func (s *Server) exit(v *visit) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.visits[v] {
		delete(s.visits, v)
		s.ended.Done()
	}
}
