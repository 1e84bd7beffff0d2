package main

import (
	"fmt"
	"math/rand/v2"
	"os/exec"
	"time"
)

// run takes one round of a target. The first round also watches what it does
// while nobody types, and how much memory a walk takes.
func (t *taken) run(o target, presses int, once bool) error {
	if o.Quick {
		start := time.Now()
		if err := exec.Command(o.Args[0], o.Args[1:]...).Run(); err != nil {
			return err
		}
		t.quick = append(t.quick, milliseconds(start))
		return nil
	}
	s, err := start(o.Args)
	if err != nil {
		return err
	}
	defer s.end()
	if !s.shows(o.First) {
		return fmt.Errorf("%q is not shown, but %q", o.First, s.tail())
	}
	t.first = append(t.first, milliseconds(s.started))
	for range o.Enter {
		s.quiet()
		s.press("\r")
	}
	s.quiet()
	s.press("\x1b[B") // where no row had the focus yet, one has it now
	s.quiet()
	for i := range presses {
		time.Sleep(time.Duration(rand.IntN(34)) * time.Millisecond)
		key := "\x1b[B"
		if i%2 == 1 {
			key = "\x1b[A"
		}
		took, ok := s.press(key)
		if !ok {
			return fmt.Errorf("nothing is drawn after key %d", i+1)
		}
		t.keys = append(t.keys, took)
		t.bytes = append(t.bytes, float64(s.quiet()))
	}
	if !once {
		return nil
	}
	const watch = 10 * time.Second
	time.Sleep(time.Second)
	wakes, cpu := s.activity()
	time.Sleep(watch)
	later, more := s.activity()
	t.wakes, t.idle = (later-wakes)/watch.Seconds(), more-cpu
	if o.Walk != "" && !s.walk(o.Walk) {
		return fmt.Errorf("the walk does not reach %q, but %q", o.Walk, s.tail())
	}
	t.memory = s.memory()
	return nil
}

func milliseconds(since time.Time) float64 { return float64(time.Since(since).Microseconds()) / 1000 }
