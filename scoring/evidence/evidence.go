package evidence

import "slices"

// Status is what checking a claim found.
type Status string

// The statuses.
const (
	Holds     Status = "holds"
	Qualified Status = "qualified" // holds with a qualification, which the finding states
	Outdated  Status = "outdated"
	Disputed  Status = "contested"
	Wrong     Status = "wrong"
)

// Supports reports whether a claim of this status may support a score.
func (s Status) Supports() bool { return s == Holds || s == Qualified || s == Disputed }

// Neutral is whom a claim favours that favours nobody.
const Neutral = "neutral"

// Claim is one statement about the alternatives, in our own words.
type Claim struct {
	ID      string // "C076" for a claim of the source articles, "F-RT-01" for a fact
	Says    string
	Status  Status // facts hold
	Favours string // id of an alternative, or [Neutral]
	Date    string // when checked, or the date of the fact, as written: "2026-07-31", "2024"
	// Strength grades it as support: 3 primary or well measured, 2 good
	// secondary or narrow, 1 weak, 0 none.
	Strength int
	Fact     bool   // a dated fact, not a claim of the source articles
	Kind     string // facts: what it is about, which says for how long it stays fresh; may be empty
	Checked  string // facts: the day on which it was last found still so, "2026-11-30"; may be empty
	// Versions are the releases that a fact is about, as "python 3.15.2", or as
	// "npm/express 5.3.0" where a registry knows the name.
	Versions      []string
	Figure        string // facts: the number; may be empty
	Caveat        string // may be empty
	Finding       string // claims: what checking found; the correction of a wrong one
	RestsOn       []string
	Sources       []Source
	Seeds         []int  // numbers of the source articles it comes from
	Contradiction string // id, or ""
	Criterion     string // the criterion it bears on, or ""
	LeftOut       string // why nothing uses it; "" where something does
	UsedIn        []string
}

// Source is where a statement can be read.
type Source struct {
	Title   string
	Address string // may be empty where none can be cited
	Kind    string // [Primary], [Article], or in which other way it was read; may be empty
	Date    string // as written; may be empty
}

// The kinds of source that were read themselves.
const (
	Primary = "primary"
	Article = "source article"
)

// Indirect says in which way a source was not read itself, which a reader has
// to know; "" where it was.
func (s Source) Indirect() string {
	if s.Kind == Primary || s.Kind == Article {
		return ""
	}
	return s.Kind
}

// Contradiction is a pair of opposed statements and how the scores treat it.
type Contradiction struct {
	ID         string
	Title      string
	Criterion  string // may be empty
	SideA      Side
	SideB      Side
	Resolution string
	Facts      []string // ids of claims
}

// Side is one side of a contradiction.
type Side struct {
	Says   string
	Claims []string
}

// Base is all evidence, in the order of the content.
type Base struct {
	Claims         []Claim
	Contradictions []Contradiction
}

// Claim returns the claim or fact with the given id.
func (b *Base) Claim(id string) (Claim, bool) {
	for _, c := range b.Claims {
		if c.ID == id {
			return c, true
		}
	}
	return Claim{}, false
}

// Contradiction returns the contradiction with the given id.
func (b *Base) Contradiction(id string) (Contradiction, bool) {
	for _, c := range b.Contradictions {
		if c.ID == id {
			return c, true
		}
	}
	return Contradiction{}, false
}

// SourcesOf returns where a claim can be looked up: its own sources, then those
// of the facts it rests on, each once.
func (b *Base) SourcesOf(c Claim) []Source {
	sources := slices.Clone(c.Sources)
	for _, id := range c.RestsOn {
		fact, _ := b.Claim(id)
		for _, s := range fact.Sources {
			if !slices.Contains(sources, s) {
				sources = append(sources, s)
			}
		}
	}
	return sources
}
