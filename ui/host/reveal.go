package host

import (
	"errors"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/scoring/team"
	"crossroads/ui/reveal"
	"crossroads/ui/terminal"
	"crossroads/ui/workshop"
)

// revealed is what all see of a round. It is not changed once made, and is the
// same for everybody.
type revealed struct {
	in     report.TeamInput
	people []string            // their ids, by their index in the result
	said   []questions.Answers // the same of their answers
	pages  []reveal.Page
	more   []questions.ID // what a second round would ask besides
}

// revealing is a reveal being made: the first who asks begins it, and all wait
// for the same.
type revealing struct {
	done chan struct{}
	made *revealed
	err  error
}

// look returns what was made, or why it cannot be; ok is false while it is being
// made. Whoever draws looks once, in Update: it can be made between two looks.
func (r *revealing) look() (made *revealed, err error, ok bool) {
	select {
	case <-r.done:
		return r.made, r.err, true
	default:
		return nil, nil, false
	}
}

// reveal returns that of a round, as it is made.
func (h *Host) reveal(round int) *revealing {
	h.mu.Lock()
	defer h.mu.Unlock()
	if r, ok := h.reveals[round]; ok {
		return r
	}
	r := &revealing{done: make(chan struct{})}
	h.reveals[round] = r
	go func() {
		defer close(r.done)
		defer func() {
			if what := recover(); what != nil {
				h.failed("The result cannot be worked out", terminal.Caught(what))
				r.err = errNotWorkedOut
			}
		}()
		r.made, r.err = h.work(round)
	}()
	return r
}

// errNotWorkedOut is for everybody: the facilitator alone is told more.
var errNotWorkedOut = errors.New("the result cannot be worked out: the facilitator is told why")

// work works out a round. The room refuses where that may not be seen.
func (h *Host) work(round int) (*revealed, error) {
	members, err := h.deps.Room.Members(round)
	if err != nil {
		return nil, err
	}
	before, err := h.before(round)
	if err != nil {
		return nil, err
	}
	state, plan := h.deps.Room.State(), h.deps.Plan()
	r := &revealed{said: make([]questions.Answers, len(members))}
	people := make([]team.Member, len(members))
	for k, m := range members {
		r.people, r.said[k] = append(r.people, m.ID), m.Record.Answers
		people[k] = team.Member{Name: m.Name, Answers: r.said[k], Before: before[m.ID]}
	}
	r.in = report.TeamInput{Model: h.deps.Model, Flow: h.deps.Flow, Result: team.Assess(plan, people), Title: state.Title, Round: round, Named: state.Named}
	r.pages = reveal.Contents{Summary: report.SummarizeTeam(r.in), Notes: notes(members)}.Pages()
	if round == 1 {
		r.more = team.Further(plan, r.said[:min(len(r.said), mostLooked)], state.Questions)
	}
	return r, nil
}

// mostLooked is how many people are looked at to find what a second round adds.
const mostLooked = 60

// before is what everybody said in the round before, by who they are.
func (h *Host) before(round int) (map[string]*questions.Answers, error) {
	all := map[string]*questions.Answers{}
	if round == 1 {
		return all, nil
	}
	members, err := h.deps.Room.Members(round - 1)
	for i := range members {
		all[members[i].ID] = &members[i].Record.Answers
	}
	return all, err
}

// notes are what people wrote beside their answers. Sorted, they do not tell who
// sits where.
func notes(members []workshop.Member) map[questions.ID][]string {
	all := map[questions.ID][]string{}
	for _, m := range members {
		for one := range m.Record.Answers.All() {
			if text := strings.TrimSpace(one.Note); text != "" {
				all[one.Question] = append(all[one.Question], text)
			}
		}
	}
	for _, list := range all {
		slices.Sort(list)
	}
	return all
}
