package workshop_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"crossroads/questions"
	"crossroads/ui/workshop"
)

// flow asks two questions first, one of them only of some, and one later.
func flow() *questions.Flow {
	choices := []questions.Choice{{ID: "none"}, {ID: "some"}}
	return &questions.Flow{
		Steps: []questions.Step{{ID: "product", Title: "Product"}, {ID: "area", Title: "Area"}},
		Questions: []questions.Question{
			{ID: "product.live", Step: "product", Kind: questions.Single, Choices: choices, Asked: questions.First},
			{ID: "product.more", Step: "product", Kind: questions.Single, Choices: choices, Asked: questions.First, When: questions.Is("product.live", "some")},
			{ID: "area.load", Step: "area", Kind: questions.Single, Choices: choices},
		},
	}
}

func say(id questions.ID, value string) questions.Answer {
	return questions.Answer{Question: id, State: questions.Answered, Values: []string{value}}
}

func record(answers ...questions.Answer) questions.Record {
	return questions.Record{Answers: questions.NewAnswers(answers...)}
}

// hour is a clock that goes on by an hour with every look.
func hours() func() time.Time {
	now := time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)
	return func() time.Time { now = now.Add(time.Hour); return now }
}

func open(t *testing.T, dir string, o workshop.Options) *workshop.Room {
	t.Helper()
	o.Flow, o.Now = flow(), hours()
	r, err := workshop.Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Close() })
	return r
}

func join(t *testing.T, r *workshop.Room, name string) (*workshop.Seat, string) {
	t.Helper()
	s, code, err := r.Join(name, "key of "+name)
	if err != nil {
		t.Fatal(err)
	}
	return s, code
}

func must(t *testing.T, errs ...error) {
	t.Helper()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

// TestWorkshop goes through two rounds of two people, with a restart in each.
func TestWorkshop(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "workshop")
	r := open(t, dir, workshop.Options{Title: "Support chat", Expect: 2})
	anna, code := join(t, r, "Anna")
	must(t, anna.Save(record(say("product.live", "some"))))
	if p := r.State().People[0]; p.Answered != 1 || p.Asked != 2 || p.HandedIn {
		t.Errorf("Anna is %+v", p)
	}
	must(t, r.Close())

	r = open(t, dir, workshop.Options{})
	anna, err := r.Resume(code)
	must(t, err)
	if got := anna.Record(); got.Title != "Support chat" || got.Person != "Anna" || !got.Answers.Has("product.live", "some") {
		t.Errorf("resumed with %+v", got)
	}
	bob, _ := join(t, r, "Bob")
	must(t, bob.Save(record(say("product.live", "none"))), bob.HandIn())
	if _, err := r.Members(1); !errors.Is(err, workshop.ErrSecret) {
		t.Errorf("shown before all are in: %v", err)
	}
	if err := r.Reveal(); !errors.Is(err, workshop.ErrNotClosed) {
		t.Errorf("revealed while open: %v", err)
	}
	must(t, anna.HandIn())
	if s := r.State(); s.Phase != workshop.PhaseClosed || s.In != 2 || s.Rounds[0].Took(time.Time{}) <= 0 {
		t.Errorf("all are in: %+v", s)
	}
	if err := bob.Save(record(say("product.live", "some"))); !errors.Is(err, workshop.ErrNotOpen) {
		t.Errorf("changed after the end: %v", err)
	}
	must(t, r.Reveal(), r.SecondRound([]questions.ID{"area.load"}, []questions.ID{"product.live"}), r.Close())

	r = open(t, dir, workshop.Options{})
	if got := r.State().Again; !slices.Equal(got, []questions.ID{"product.live"}) {
		t.Errorf("it goes through %v first", got)
	}
	bob, err = r.ResumeByKey("key of Bob")
	must(t, err)
	if got := bob.Record(); !got.Answers.Has("product.live", "none") {
		t.Errorf("the second round begins with %+v", got)
	}
	must(t, bob.Save(record(say("product.live", "some"), say("area.load", "some"))), r.CloseRound(), r.Reveal())
	for round, bobs := range map[int]string{1: "none", 2: "some"} {
		members, err := r.Members(round)
		must(t, err)
		if len(members) != 2 || members[0].Name != "Anna" || !members[0].Record.Answers.Has("product.live", "some") ||
			!members[1].Record.Answers.Has("product.live", bobs) {
			t.Errorf("round %d: %+v", round, members)
		}
	}
	private(t, dir)
}

// private checks that nobody else can read what is kept.
func private(t *testing.T, dir string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		return
	}
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s is %v", path, info.Mode())
		}
		return err
	}))
}

func TestOneHost(t *testing.T) {
	dir := t.TempDir()
	open(t, dir, workshop.Options{})
	var busy *workshop.BusyError
	if _, err := workshop.Open(dir, workshop.Options{Flow: flow(), Now: time.Now}); !errors.As(err, &busy) {
		t.Errorf("a second host: %v", err)
	}
}

// TestSeats: whoever comes back takes the seat; names and keys are of one person.
func TestSeats(t *testing.T) {
	r := open(t, t.TempDir(), workshop.Options{})
	anna, code := join(t, r, "Anna")
	again, err := r.Resume("  " + code)
	must(t, err)
	select {
	case <-anna.Expired():
	default:
		t.Error("the former seat is not told")
	}
	if err := anna.Save(record()); !errors.Is(err, workshop.ErrElsewhere) {
		t.Errorf("the former seat: %v", err)
	}
	must(t, again.Save(record(say("product.live", "some"))))
	for name, want := range map[string]error{"aNNa ": workshop.ErrTaken, " \x1b[2J": workshop.ErrName, "": workshop.ErrName} {
		if _, _, err := r.Join(name, ""); !errors.Is(err, want) {
			t.Errorf("%q: %v", name, err)
		}
	}
	if _, _, err := r.Join("Eve", "key of Anna"); !errors.Is(err, workshop.ErrKnownKey) {
		t.Errorf("Anna's key: %v", err)
	}
	if _, err := r.Resume("0000-0000-0000-0000"); !errors.Is(err, workshop.ErrCode) {
		t.Errorf("a wrong code: %v", err)
	}
	if _, err := r.ResumeByKey(""); !errors.Is(err, workshop.ErrCode) {
		t.Errorf("no key: %v", err)
	}
	if err := again.Save(record(say("product.live", "much"))); err == nil {
		t.Error("saved what no file could be read with")
	}
}

// TestFiles: names become files of any system, each its own.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	r := open(t, dir, workshop.Options{})
	for name, want := range map[string]string{"../../etc": "etc", "CON": "person-con", "Zoë & Ümit": "zo-mit", "李": "person", "com1": "person-com1"} {
		s, _ := join(t, r, name)
		if s.ID() != want {
			t.Errorf("%q is %q, want %q", name, s.ID(), want)
		}
		must(t, s.Save(record(say("product.live", "some"))))
	}
	if files, err := os.ReadDir(filepath.Join(dir, "round-1")); err != nil || len(files) != 5 {
		t.Errorf("%v, %v", files, err)
	}
}
