package workshop_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/atomicfile/faultdisk"
	"crossroads/ui/workshop"
)

// machine is a workshop beside what it has to be: a model without files, locks
// or restarts.
type machine struct {
	dir  string
	room *workshop.Room

	phase  workshop.Phase
	round  int
	expect int
	order  []string // names
	people map[string]*model
}

type model struct {
	seat    *workshop.Seat
	code    string
	records [3]questions.Record // by round
	in      [3]bool
}

func (m *machine) open(t *rapid.T) {
	room, err := workshop.Open(m.dir, workshop.Options{Flow: flow(), Now: time.Now, Files: faultdisk.Quick()})
	if err != nil {
		t.Fatal(err)
	}
	m.room = room
}

// somebody is one of those who joined.
func (m *machine) somebody(t *rapid.T) (string, *model) {
	if len(m.order) == 0 {
		t.Skip("nobody is there")
	}
	name := rapid.SampledFrom(m.order).Draw(t, "who")
	return name, m.people[name]
}

// wants checks that an action was done where it was allowed, and refused where
// not.
func wants(t *rapid.T, what string, err error, allowed bool) bool {
	if (err == nil) != allowed {
		t.Fatalf("%s: %v, allowed %v", what, err, allowed)
	}
	return allowed
}

func (m *machine) isOpen() bool { return m.phase == workshop.PhaseOpen }

// Join, Return, Save, HandIn, TakeBack, Close, Reopen, Reveal, Second and Restart are
// what can happen.
func (m *machine) Join(t *rapid.T) {
	name := rapid.SampledFrom([]string{"Ann", "Bob", "Cyn", "Dan"}).Draw(t, "name")
	seat, code, err := m.room.Join(name, "")
	if wants(t, "join", err, m.isOpen() && m.people[name] == nil) {
		m.people[name] = &model{seat: seat, code: code}
		m.order = append(m.order, name)
	}
}

func (m *machine) Return(t *rapid.T) {
	_, p := m.somebody(t)
	former := p.seat
	seat, err := m.room.Resume(p.code)
	if err != nil {
		t.Fatal(err)
	}
	if err := former.Save(questions.Record{}); err == nil {
		t.Fatal("the former seat may still write")
	}
	p.seat = seat
}

func (m *machine) Save(t *rapid.T) {
	_, p := m.somebody(t)
	r := record(say("product.live", rapid.SampledFrom([]string{"none", "some"}).Draw(t, "live")))
	if rapid.Bool().Draw(t, "noted") {
		r.Answers = r.Answers.With(questions.Answer{Question: "area.load", State: questions.Unsure, Note: rapid.StringN(0, 20, -1).Draw(t, "note")})
	}
	if wants(t, "save", p.seat.Save(r), m.isOpen() && !p.in[m.round]) {
		p.records[m.round] = r
	}
}

func (m *machine) HandIn(t *rapid.T) {
	_, p := m.somebody(t)
	if !wants(t, "hand in", p.seat.HandIn(), m.isOpen()) || p.in[m.round] {
		return
	}
	p.in[m.round] = true
	for _, one := range m.people {
		if !one.in[m.round] {
			return
		}
	}
	if m.expect > 0 && len(m.people) >= m.expect {
		m.phase = workshop.PhaseClosed
	}
}

func (m *machine) TakeBack(t *rapid.T) {
	_, p := m.somebody(t)
	if wants(t, "take back", p.seat.TakeBack(), m.isOpen()) {
		p.in[m.round] = false
	}
}

func (m *machine) CloseRound(t *rapid.T) {
	said := false
	for _, p := range m.people {
		said = said || p.records[m.round].Answers.Len() > 0
	}
	if wants(t, "close", m.room.CloseRound(), m.isOpen() && said) {
		m.phase = workshop.PhaseClosed
	}
}

func (m *machine) Reopen(t *rapid.T) {
	if wants(t, "reopen", m.room.Reopen(), m.phase == workshop.PhaseClosed) {
		m.phase = workshop.PhaseOpen
	}
}

func (m *machine) Reveal(t *rapid.T) {
	if wants(t, "reveal", m.room.Reveal(), m.phase == workshop.PhaseClosed) {
		m.phase = workshop.PhaseRevealed
	}
}

func (m *machine) SecondRound(t *rapid.T) {
	if !wants(t, "second round", m.room.SecondRound([]questions.ID{"area.load"}, nil), m.round == 1 && m.phase == workshop.PhaseRevealed) {
		return
	}
	m.round, m.phase = 2, workshop.PhaseOpen
	for _, p := range m.people {
		p.records[2] = p.records[1]
	}
}

// Restart ends the host; everybody has to come back.
func (m *machine) Restart(t *rapid.T) {
	if err := m.room.Close(); err != nil {
		t.Fatal(err)
	}
	m.open(t)
	for _, p := range m.people {
		seat, err := m.room.Resume(p.code)
		if err != nil {
			t.Fatal(err)
		}
		p.seat = seat
	}
}

// Check compares the workshop with the model, in memory and in the folder.
func (m *machine) Check(t *rapid.T) {
	s := m.room.State()
	if s.Phase != m.phase || s.Round != m.round || len(s.People) != len(m.order) {
		t.Fatalf("round %d is %s with %d people, want %d, %s and %d", s.Round, s.Phase, len(s.People), m.round, m.phase, len(m.order))
	}
	for k, name := range m.order {
		p := m.people[name]
		if got := s.People[k]; got.Name != name || got.HandedIn != p.in[m.round] || !got.Here || got.Unsaved {
			t.Fatalf("%s is %+v", name, got)
		}
		if got := p.seat.Record(); !got.Answers.Equal(p.records[m.round].Answers) {
			t.Fatalf("%s has %v, want %v", name, got.Answers, p.records[m.round].Answers)
		}
		for round := 1; round <= m.round; round++ {
			m.onDisk(t, p, round)
		}
	}
	for round := 0; round <= 3; round++ {
		shown := round >= 1 && (round < m.round || round == m.round && m.phase == workshop.PhaseRevealed)
		members, err := m.room.Members(round)
		if (err == nil) != shown || err != nil && !errors.Is(err, workshop.ErrSecret) {
			t.Fatalf("round %d is shown with %v, want %v", round, err, shown)
		}
		for _, one := range members {
			if !one.Record.Answers.Equal(m.people[one.Name].records[round].Answers) {
				t.Fatalf("round %d of %s is %v", round, one.Name, one.Record.Answers)
			}
		}
		folder, err := workshop.Look(m.dir)
		if err != nil {
			t.Fatal(err)
		}
		if round >= 1 && round <= m.round && (folder.Allow(round) == nil) != shown {
			t.Fatalf("round %d of the folder may be shown: %v, want %v", round, folder.Allow(round), shown)
		}
	}
}

// onDisk checks the file of somebody; in a second round there may be none.
func (m *machine) onDisk(t *rapid.T, p *model, round int) {
	data, err := os.ReadFile(filepath.Join(m.dir, fmt.Sprintf("round-%d", round), p.seat.ID()+".yaml"))
	if errors.Is(err, os.ErrNotExist) && (round == 2 || p.records[round].Answers.Len() == 0) {
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	r, err := answersfile.Decode("file", data, flow())
	if err != nil || !r.Answers.Equal(p.records[round].Answers) {
		t.Fatalf("the file of %s holds %v, %v, want %v", p.seat.ID(), r.Answers, err, p.records[round].Answers)
	}
}

// TestMachine has everything happen in any order, with restarts, and compares.
//
// Planted faults seen to fail: Reveal of an open round; a second round that
// begins empty; Members without a look at the phase; HandIn that does not close.
func TestMachine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dir, err := os.MkdirTemp("", "workshop")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		m := &machine{dir: dir, round: 1, phase: workshop.PhaseOpen, people: map[string]*model{}, expect: rapid.IntRange(0, 3).Draw(t, "expect")}
		m.open(t)
		defer func() { _ = m.room.Close() }()
		if err := m.room.Expect(m.expect); err != nil {
			t.Fatal(err)
		}
		t.Repeat(map[string]func(*rapid.T){
			"join": m.Join, "return": m.Return, "save": m.Save, "hand in": m.HandIn, "take back": m.TakeBack, "close": m.CloseRound,
			"reopen": m.Reopen, "reveal": m.Reveal, "second": m.SecondRound, "restart": m.Restart, "": m.Check,
		})
	})
}
