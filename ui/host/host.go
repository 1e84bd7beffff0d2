package host

import (
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/whatif"
	"crossroads/ui/host/server"
	"crossroads/ui/terminal"
	"crossroads/ui/workshop"
)

// Deps is what a host needs from outside.
type Deps struct {
	Room  *workshop.Room
	Title string          // what the questionnaire decides
	Flow  *questions.Flow // the whole questionnaire
	Model *scoring.Model
	Plan  func() *whatif.Plan
	Why   func(questions.ID) string // markdown of the why overlay
	// Write writes what the team ends with into the folder of the workshop, where
	// its joint answers are, and returns the names of the files.
	Write func() ([]string, error)
	// Trace keeps where something went wrong inside, and returns the name of the
	// file, "" where it cannot. It may be called by several goroutines at once.
	Trace func(*terminal.Crash) string
	// Allowed are the fingerprints of the keys that alone let in; nil: the
	// invitation does.
	Allowed map[string]string
	Now     func() time.Time
	Join    Join
}

// Join is how people join, for the facilitator's screen and for coming back.
type Join struct {
	Command     string // to copy
	Fingerprint string // of the host key
	Note        string // what there is to know of the address; may be empty
	Leader      string // the name of the participant who may lead; "" where nobody may
	LeaderCode  string // lets them in
}

// Host is a workshop with its screens.
type Host struct {
	deps  Deps
	board *board

	mu      sync.Mutex
	reveals map[int]*revealing // by round
}

// New returns a host. [Host.Close] ends it.
func New(d Deps) *Host {
	return &Host{deps: d, board: newBoard(d.Room), reveals: map[int]*revealing{}}
}

// Close ends listening to the room, which stays open.
func (h *Host) Close() { h.board.close() }

// pass says by what somebody got in.
type pass struct {
	code   string // their own
	key    string // fingerprint of their key
	leader bool
}

// Known lets in whoever has a seat by a key or, where there is a list of keys,
// whose key is on it.
func (h *Host) Known(fingerprint string) (server.Pass, bool) {
	p := pass{key: fingerprint}
	if h.deps.Allowed != nil {
		_, listed := h.deps.Allowed[fingerprint]
		return p, listed
	}
	return p, h.deps.Room.HasKey(fingerprint)
}

// Admit lets in the participant who may lead, by a code of their own. Where there
// is no list of keys it lets in by the invitation, too, and whoever has a seat by
// their code.
func (h *Host) Admit(code, fingerprint string) (server.Pass, bool) {
	room, lead := h.deps.Room, h.deps.Join.LeaderCode
	switch {
	case lead != "" && workshop.SameCode(code, lead):
		return pass{key: fingerprint, leader: true}, true
	case h.deps.Allowed != nil:
		return nil, false
	case room.Invited(code):
		return pass{key: fingerprint}, true
	case room.HasCode(code):
		return pass{code: code}, true
	}
	return nil, false
}

// Open makes the program of somebody who got in.
func (h *Host) Open(v server.Visitor) (server.Program, error) {
	p, _ := v.Pass.(pass)
	g := newGuest(h, p, v)
	if err := g.sit(); err != nil {
		g.leave()
		return server.Program{}, err
	}
	return server.Program{Model: g, Ended: g.ended}, nil
}

// Crashed keeps where the program of a participant crashed, and tells the
// facilitator so.
func (h *Host) Crashed(crash *terminal.Crash) { h.failed("A participant's screen has failed", crash) }

// failed tells the facilitator what went wrong inside, and where more is to be
// read. Guests are told neither that nor the folder.
func (h *Host) failed(what string, crash *terminal.Crash) {
	if file := h.deps.Trace(crash); file != "" {
		what += ": see " + file
	}
	h.board.alarm(what + ".")
}

// Facilitator is the program of whoever leads at the host's own terminal.
// environment says what may be known of that.
func (h *Host) Facilitator(environment []string) tea.Model {
	return newLead(h, environment)
}
