package sessions_test

import (
	"errors"
	"fmt"
	"runtime"
	"sync"
	"testing"

	"crossroads/questions"
	"crossroads/ui/sessions"
)

func TestBeginManyAtOnce(t *testing.T) {
	s, _, _ := store(t)
	const many = 20
	var wait sync.WaitGroup
	for i := range many {
		wait.Go(func() {
			w := s.Begin()
			defer w.Close()
			for range 3 {
				if err := w.Save(record("same", questions.Answer{Question: "area.load", State: questions.Unsure, Note: fmt.Sprint(i)})); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	list, err := s.List()
	if err != nil || len(list) != many {
		t.Fatalf("%d walks, %v", len(list), err)
	}
	notes := map[string]bool{}
	for _, i := range list {
		r, err := load(s, i.ID)
		if err != nil {
			t.Fatal(err)
		}
		one, _ := r.Answers.Get("area.load")
		notes[one.Note] = true
	}
	if len(notes) != many {
		t.Errorf("%d of %d walks survived", len(notes), many)
	}
}

// TestNoUpdateIsLost: programs that take turns on one walk see each other's work.
func TestNoUpdateIsLost(t *testing.T) {
	s, _, _ := store(t)
	first := save(t, s, record("shared"))
	id := first.ID()
	first.Close()
	const programs, turns = 4, 25
	var wait sync.WaitGroup
	for range programs {
		wait.Go(func() {
			for range turns {
				takeTurn(t, s, id)
			}
		})
	}
	wait.Wait()
	r, err := load(s, id)
	if err != nil || r.Peeked != programs*turns {
		t.Errorf("%d of %d turns are left, %v", r.Peeked, programs*turns, err)
	}
}

func takeTurn(t *testing.T, s *sessions.Store, id string) {
	for {
		w, r, err := s.Resume(id)
		var busy *sessions.BusyError
		if errors.As(err, &busy) {
			runtime.Gosched()
			continue
		}
		if err != nil {
			t.Error(err)
			return
		}
		r.Peeked++
		if err := w.Save(r); err != nil {
			t.Error(err)
		}
		w.Close()
		return
	}
}
