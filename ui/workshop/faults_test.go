package workshop_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"sync"
	"syscall"
	"testing"
	"time"

	"crossroads/questions"
	"crossroads/scoring/report/reporttest"
	"crossroads/ui/atomicfile"
	"crossroads/ui/atomicfile/faultdisk"
	"crossroads/ui/workshop"
)

// told is what a workshop has called done: nobody may find less after a restart.
type told struct {
	codes map[string]string
	said  map[string]questions.Record
	in    map[string]bool
	phase workshop.Phase
	round int
}

// meeting goes through both rounds of two people, and remembers what was called
// done. It goes on after errors, as people do.
func meeting(room *workshop.Room) told {
	d := told{map[string]string{}, map[string]questions.Record{}, map[string]bool{}, workshop.PhaseOpen, 1}
	seats := map[string]*workshop.Seat{}
	save := func(name, value string) {
		r := record(say("product.live", value))
		if s := seats[name]; s != nil && s.Save(r) == nil {
			d.said[name] = r
		}
	}
	handIn := func(name string) {
		if s := seats[name]; s != nil && s.HandIn() == nil {
			d.in[name] = true
		}
	}
	for _, name := range []string{"Ann", "Bob"} {
		if seat, code, err := room.Join(name, ""); err == nil {
			seats[name], d.codes[name] = seat, code
		}
		save(name, "none")
	}
	save("Ann", "some")
	handIn("Ann")
	for _, step := range []struct {
		do    func() error
		phase workshop.Phase
		round int
	}{
		{room.CloseRound, workshop.PhaseClosed, 1}, {room.Reveal, workshop.PhaseRevealed, 1},
		{func() error { return room.SecondRound(nil, nil) }, workshop.PhaseOpen, 2},
	} {
		if step.do() == nil {
			d.phase, d.round = step.phase, step.round
			if step.round == 2 {
				d.in = map[string]bool{}
			}
		}
	}
	save("Bob", "some")
	handIn("Bob")
	return d
}

// later reports whether a workshop is at least as far as it was called.
func (d told) later(s *workshop.State) bool {
	order := map[workshop.Phase]int{workshop.PhaseOpen: 0, workshop.PhaseClosed: 1, workshop.PhaseRevealed: 2}
	return 10*s.Round+order[s.Phase] >= 10*d.round+order[d.phase]
}

// survives goes on in a folder and looks for all that was called done. What was
// not may be there, too: an error can come after the fact.
func (d told) survives(t *testing.T, dir, when string) {
	t.Helper()
	room, err := workshop.Open(dir, workshop.Options{Flow: flow(), Now: time.Now})
	if err != nil {
		t.Errorf("%s: %v", when, err)
		return
	}
	defer room.Close()
	s := room.State()
	if !d.later(s) {
		t.Errorf("%s: round %d is %s, and was %s in round %d", when, s.Round, s.Phase, d.phase, d.round)
	}
	in := map[string]bool{}
	for _, p := range s.People {
		in[p.Name] = p.HandedIn
	}
	for name, code := range d.codes {
		seat, err := room.Resume(code)
		if err != nil {
			t.Errorf("%s: %s cannot come back: %v", when, name, err)
			continue
		}
		want, saved := d.said[name]
		if got := seat.Record(); saved && !got.Answers.Equal(want.Answers) && !got.Answers.Has("product.live", "some") {
			t.Errorf("%s: %s has %v, and saved %v", when, name, got.Answers, want.Answers)
		}
		if d.in[name] && s.Round == d.round && !in[name] {
			t.Errorf("%s: %s is not in any more", when, name)
		}
	}
}

// run holds a meeting on a disk, and ends it as a killed host does.
func run(t *testing.T, d *faultdisk.Disk) (told, string) {
	t.Helper()
	dir := t.TempDir()
	room, err := workshop.Open(dir, workshop.Options{Flow: flow(), Now: time.Now, Files: atomicfile.Writer{Disk: d}})
	if err != nil {
		return told{}, dir
	}
	done := meeting(room)
	_ = room.Close()
	return done, dir
}

// TestKilledAtAnyPoint: wherever the host is killed, or the power lost, all that
// was called done is there when it begins again.
//
// Planted faults seen to fail: a change that is told before it is written; Save
// that does not write.
func TestKilledAtAnyPoint(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the faults are those of unix")
	}
	whole := &faultdisk.Disk{At: -1}
	done, dir := run(t, whole)
	if done.round != 2 || !done.in["Bob"] || len(done.said) != 2 {
		t.Fatalf("the meeting came to %+v", done)
	}
	done.survives(t, dir, "without a fault")
	stride := 5
	if reporttest.Long() {
		stride = 1
	}
	for _, power := range []bool{false, true} {
		for at := 0; at < len(whole.Done); at += stride {
			d := &faultdisk.Disk{At: at, Power: power}
			done, dir := run(t, d)
			done.survives(t, dir, fmt.Sprintf("killed at %d (power %v)", at, power))
		}
	}
}

// TestFullDisk: what cannot be written is told, stays in memory, and is written
// when there is room again.
func TestFullDisk(t *testing.T) {
	d := &faultdisk.Disk{At: -1}
	dir := t.TempDir()
	room, err := workshop.Open(dir, workshop.Options{Flow: flow(), Now: time.Now, Files: atomicfile.Writer{Disk: d}})
	must(t, err)
	defer room.Close()
	ann, _ := join(t, room, "Ann")
	d.At, d.Err, d.Last = 0, syscall.ENOSPC, true
	d.Reset()
	var full *workshop.SaveError
	if err := ann.Save(record(say("product.live", "some"))); !errors.As(err, &full) || !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("saved on a full disk: %v", err)
	}
	if p := room.State().People[0]; !p.Unsaved || p.Answered != 1 {
		t.Errorf("Ann is %+v", p)
	}
	if got := ann.Record(); !got.Answers.Has("product.live", "some") {
		t.Errorf("forgotten: %+v", got)
	}
	if err := room.CloseRound(); err == nil || room.State().Phase != workshop.PhaseOpen {
		t.Errorf("closed without an answer that was given: %v", err)
	}
	if err := room.Retry(); err == nil || !room.State().People[0].Unsaved {
		t.Errorf("written on a full disk: %v", err)
	}
	d.At, d.Last = -1, false
	must(t, room.Retry())
	if room.State().People[0].Unsaved {
		t.Error("Ann's answers are still unsaved")
	}
	must(t, room.CloseRound(), room.Close())
	again := open(t, dir, workshop.Options{})
	must(t, again.Reveal())
	if members, err := again.Members(1); err != nil || len(members) != 1 || !members[0].Record.Answers.Has("product.live", "some") {
		t.Errorf("after the restart: %+v, %v", members, err)
	}
}

// TestJointOnAFullDisk: the same of the joint answers, which whoever changes them
// next builds on.
func TestJointOnAFullDisk(t *testing.T) {
	d := &faultdisk.Disk{At: -1}
	dir := t.TempDir()
	room, err := workshop.Open(dir, workshop.Options{Flow: flow(), Now: time.Now, Files: atomicfile.Writer{Disk: d}})
	must(t, err)
	defer room.Close()
	ann, _ := join(t, room, "Ann")
	settle := func(one questions.Answer) error {
		return room.SettleJoint(func(kept questions.Answers, _ bool) (questions.Answers, bool) { return kept.With(one), true })
	}
	if err := settle(say("area.load", "some")); !errors.Is(err, workshop.ErrSecret) {
		t.Errorf("settled before the reveal: %v", err)
	}
	must(t, ann.Save(record(say("product.live", "some"))), room.CloseRound(), room.Reveal())
	d.At, d.Err, d.Last = 0, syscall.ENOSPC, true
	d.Reset()
	var full *workshop.SaveError
	if err := settle(say("area.load", "some")); !errors.As(err, &full) {
		t.Errorf("settled on a full disk: %v", err)
	}
	if err := settle(say("product.live", "none")); !errors.As(err, &full) {
		t.Errorf("settled on a full disk: %v", err)
	}
	d.At, d.Last = -1, false
	must(t, room.Close())
	kept, begun, err := open(t, dir, workshop.Options{}).Joint()
	if err != nil || !begun || !kept.Answers.Has("area.load", "some") || !kept.Answers.Has("product.live", "none") {
		t.Errorf("after the restart: %+v, %v, %v", kept, begun, err)
	}
}

// TestTogether: many answer, come and go and look at once, while the facilitator
// closes the round; what was called saved is revealed.
func TestTogether(t *testing.T) {
	const people = 16
	room, err := workshop.Open(t.TempDir(), workshop.Options{Flow: flow(), Now: time.Now, Files: faultdisk.Quick()})
	must(t, err)
	defer room.Close()
	changed, stop := room.Watch()
	var watching, answering sync.WaitGroup
	watching.Go(func() {
		for range changed {
			s := room.State()
			for _, p := range s.People {
				if p.Answered > p.Asked {
					t.Errorf("%+v", p)
				}
			}
			if s.Phase == workshop.PhaseRevealed {
				return
			}
		}
	})
	last := make([]questions.Record, people)
	for k := range people {
		seat, code := join(t, room, fmt.Sprint("Person ", k))
		random := rand.New(rand.NewPCG(1, uint64(k)))
		answering.Go(func() {
			for {
				r := record(say("product.live", []string{"none", "some"}[random.IntN(2)]), questions.Answer{
					Question: "area.load", State: questions.Unsure, Note: fmt.Sprint(random.IntN(1000))})
				switch err := seat.Save(r); {
				case err == nil:
					last[k] = r
				case errors.Is(err, workshop.ErrNotOpen):
					return
				default:
					t.Errorf("%d: %v", k, err)
					return
				}
				if random.IntN(5) == 0 {
					again, err := room.Resume(code)
					if err != nil {
						t.Error(err)
						return
					}
					seat = again
				}
			}
		})
	}
	time.Sleep(50 * time.Millisecond) // for some to have answered; how many does not matter
	for errors.Is(room.CloseRound(), workshop.ErrNobody) {
		runtime.Gosched()
	}
	answering.Wait()
	must(t, room.Reveal())
	watching.Wait()
	stop()
	members, err := room.Members(1)
	must(t, err)
	for _, m := range members {
		var k int
		_, _ = fmt.Sscanf(m.Name, "Person %d", &k)
		if !m.Record.Answers.Equal(last[k].Answers) {
			t.Errorf("%s: revealed %v, saved %v", m.Name, m.Record.Answers, last[k].Answers)
		}
	}
}
