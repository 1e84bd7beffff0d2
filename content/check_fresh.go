package content

import (
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"crossroads/questions/strictyaml"
	"crossroads/scoring/evidence"
)

// kindsOfFacts: where guide.yaml says for how long which kind of fact stays
// fresh, each fact is of one of the kinds; one about releases names them, and
// the day on which it was seen.
func kindsOfFacts(p *pack) {
	if len(p.guide.Fresh) == 0 {
		return
	}
	var known []string
	for _, k := range p.guide.Fresh {
		known = append(known, k.Kind)
	}
	version := regexp.MustCompile(`^[^ ]+ \d+(\.\d+)*$`)
	for i := range p.facts {
		c := &p.facts[i]
		k, ok := p.freshness(c.Kind)
		switch {
		case c.Kind == "":
			p.report(p.at(&c.ID), "known: "+strings.Join(known, ", "), "%s does not say under kind what it is about", c.ID)
		case !ok:
			p.report(p.at(&c.Kind), meant(c.Kind, known), "unknown kind of fact %q", c.Kind)
		case k.Versions && len(c.Versions) == 0:
			p.report(p.at(&c.Kind), "add versions: [python 3.15.2]", "%s is about releases and names none", c.ID)
		case k.Versions && len(c.Seen()) < len(time.DateOnly):
			p.report(p.at(&c.Date), "add the day under checked", "%s is about releases and names no day", c.ID)
		}
		if c.Checked != "" && evidence.Day(c.Checked) != c.Checked {
			p.report(p.at(&c.Checked), "write 2026-11-30", "%q is no date", c.Checked)
		}
		for j := range c.Versions {
			if !version.MatchString(c.Versions[j]) {
				p.report(p.at(&c.Versions[j]), "write python 3.15.2, or npm/express 5.3.0", "%q is no name and version", c.Versions[j])
			}
		}
	}
}

// freshness returns what guide.yaml says of a kind of fact.
func (p *pack) freshness(kind string) (freshFormat, bool) {
	i := slices.IndexFunc(p.guide.Fresh, func(f freshFormat) bool { return f.Kind == kind })
	if i < 0 {
		return freshFormat{}, false
	}
	return p.guide.Fresh[i], true
}

// Stale returns a warning for each fact that a value or a piece of advice
// rests on and that nobody has looked at for longer, on the day given, than
// facts of its kind stay fresh. What is only discussed, as in folklore, is told
// as of its time and does not go stale.
func Stale(fsys fs.FS, on time.Time) []strictyaml.Problem {
	p := readAll(fsys)
	p.problems = nil // what cannot be read is told by Check
	carries := p.carrying()
	for i := range p.facts {
		c := &p.facts[i]
		k, _ := p.freshness(c.Kind)
		seen, ok := lastDay(c.Seen())
		if !ok || k.Months == 0 || !carries[c.ID] || !on.After(seen.AddDate(0, k.Months, 0)) {
			continue
		}
		p.warn(p.at(&c.Date), "look it up again, then say so under checked", "%s was last seen on %s, and facts of the kind %s stay fresh for %d months",
			c.ID, c.Seen(), c.Kind, k.Months)
	}
	return p.problems.Sorted()
}

// carrying returns the facts that something rests on, by itself or through a
// claim, which is as fresh as the newest fact behind it.
func (p *pack) carrying() map[string]bool {
	carries := map[string]bool{}
	found := p.findings()
	for _, u := range p.uses() {
		for _, id := range u.claims {
			if c := found[id]; u.carried != "" && c != nil {
				carries[id] = true
				carries[newest(found, c.RestsOn)] = true
			}
		}
	}
	return carries
}

// newest returns the fact that was seen last, "" where there is none.
func newest(found map[string]*evidence.Claim, ids []string) string {
	best := ""
	for _, id := range ids {
		if found[id] != nil && (best == "" || evidence.Earlier(found[best].Seen(), found[id].Seen())) {
			best = id
		}
	}
	return best
}

// lastDay returns the last day that a date, to whatever precision, may mean.
func lastDay(date string) (time.Time, bool) {
	for _, form := range []struct {
		layout              string
		years, months, days int
	}{{time.DateOnly, 0, 0, 0}, {"2006-01", 0, 1, -1}, {"2006", 1, 0, -1}} {
		if day, err := time.Parse(form.layout, date); err == nil {
			return day.AddDate(form.years, form.months, form.days), true
		}
	}
	return time.Time{}, false
}

// Release is a version that a fact of a pack names.
type Release struct {
	Fact     string // its id
	Registry string // "npm", or "" where the name is known to none
	Name     string
	Version  string
	at       strictyaml.Place
}

// Releases returns the versions that the facts of a pack name, in the order of
// the pack.
func Releases(fsys fs.FS) []Release {
	p := readAll(fsys)
	var list []Release
	for i := range p.facts {
		for j, text := range p.facts[i].Versions {
			name, version, _ := strings.Cut(text, " ")
			r := Release{Fact: p.facts[i].ID, Name: name, Version: version, at: p.at(&p.facts[i].Versions[j])}
			if registry, inside, ok := strings.Cut(name, "/"); ok && !strings.HasPrefix(name, "@") {
				r.Registry, r.Name = registry, inside
			}
			list = append(list, r)
		}
	}
	return list
}

// Behind returns a warning where a registry knows a later version than the fact
// names, later by a major number or, before 1.0, by a minor one; and where it
// knows none, "".
func (r Release) Behind(known string) (strictyaml.Problem, bool) {
	hint, message := "try again, or correct the name", "%s names %s %s, of which %s says nothing"
	args := []any{r.Fact, r.Name, r.Version, r.Registry}
	if known != "" {
		hint, message = "read what has changed, then correct the fact", "%s names %s %s, and %s knows %s"
		args = append(args, known)
	}
	p := strictyaml.NewProblem(r.at, hint, message, args...)
	p.Warning = true
	return p, known == "" || slices.Compare(series(r.Version), series(known)) < 0
}

// series is the part of a version that says what is compatible: its major
// number, and before 1.0 the minor one as well.
func series(version string) []int {
	var numbers []int
	for part := range strings.SplitSeq(version, ".") {
		n, err := strconv.Atoi(part)
		if numbers = append(numbers, n); n > 0 || err != nil {
			break
		}
	}
	return numbers
}
