package cli

import (
	"cmp"
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"
	"time"

	"crossroads/questions"
	"crossroads/scoring/team"
)

// gathered is what everybody's answers come to.
type gathered struct {
	result  team.Result
	records []questions.Record // the newest of each person; nil unless they are kept
	title   string             // the one that all files with a title share
}

// gather reads everybody's answers and puts them together. What one person
// answered is read, assessed and let go before a worker takes the next one, so
// that a crowd fits into memory; keep has all records kept. Where anything is
// wrong with any file, all of it is told, and there is no result.
func (a *app) gather(k *knowledge, c crew, keep bool) (gathered, error) {
	n := len(c.people)
	gathering := team.Gather(k.plan(), n)
	titles, names, errs := make([]string, n), make([]string, n), make([]error, n)
	named := make([]questions.Measured, n)
	var g gathered
	if keep {
		g.records = make([]questions.Record, n)
	}
	progress := a.progress(time.Second)
	var group workers
	var next, done atomic.Int64
	for range min(n, runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				record, member, err := a.member(k, c.people[i])
				titles[i], names[i], named[i], errs[i] = record.Title, record.Person, record.Measured, err
				if err == nil {
					gathering.Put(i, member)
				}
				if keep {
					g.records[i] = record
				}
				d := done.Add(1)
				progress.tell(fmt.Sprintf("%d of %d people", d, n), float64(d)/float64(n))
			}
		})
	}
	group.Wait()
	progress.end()
	if taken, err := a.shareMeasured(k, c, named); taken || err != nil {
		if err == nil {
			return a.gather(k, c, keep) // all over again: it changes what follows
		}
		return g, err
	}
	a.twice(c, names)
	a.say()
	if err := joinFailures(errs); err != nil {
		return g, err
	}
	g.result, g.title = gathering.Result(), cmp.Or(c.title, shared(titles))
	return g, nil
}

// shareMeasured takes the measurement that some name, for all of a team: it is of
// the product, not of a person. Where they name several, none counts.
func (a *app) shareMeasured(k *knowledge, c crew, named []questions.Measured) (taken bool, err error) {
	if k.measured != nil {
		return false, nil
	}
	of := -1
	for i, m := range named {
		switch {
		case m == (questions.Measured{}):
		case of >= 0 && m.Digest != named[of].Digest:
			a.warn(fmt.Sprintf("%q and %q count different measurements, so none counts", c.people[of].newest(), c.people[i].newest()),
				"have all of them name the same one")
			return false, nil
		case of < 0:
			of = i
		}
	}
	if of < 0 {
		return false, nil
	}
	m, err := measurementOf(c.people[of].newest(), named[of])
	k.take(m)
	return m != nil, err
}

// member reads what one person answered, in the last round and in the one before.
func (a *app) member(k *knowledge, t attendee) (record questions.Record, m team.Member, err error) {
	if record, err = a.open(k, t.newest()); err != nil {
		return record, m, err
	}
	m = team.Member{Name: cmp.Or(t.name, record.Person, stem(t.newest())), Answers: record.Answers}
	if former := t.former(); former != "" {
		before, err := a.open(k, former)
		if err != nil {
			return record, m, err
		}
		m.Before = &before.Answers
	} else if len(t.files) > 1 && t.files[len(t.files)-1] == "" { // they let their first answers stand
		m.Before = &record.Answers
	}
	return record, m, nil
}

// shared is the title of all that have one, or none where they differ.
func shared(titles []string) string {
	one := ""
	for _, title := range titles {
		switch {
		case title == "" || title == one:
		case one == "":
			one = title
		default:
			return ""
		}
	}
	return one
}

// twice says which people seem to have handed in two files. Both count: two
// people may share a name.
func (a *app) twice(c crew, names []string) {
	first := map[string]string{}
	for i, person := range names {
		name, file := strings.ToLower(strings.TrimSpace(person)), c.people[i].newest()
		if before, ok := first[name]; name != "" && ok {
			a.warn(fmt.Sprintf("%q and %q are from the same name, and both are counted", before, file),
				"leave one of them out if that is one person")
			continue
		}
		first[name] = file
	}
}
