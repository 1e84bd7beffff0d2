package workshop

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"crossroads/questions"
)

// schema is the version of the state file.
const schema = 1

// state is what the file workshop.json holds: all but the answers.
type state struct {
	Workshop   int      `json:"workshop"`
	Title      string   `json:"title"`
	Expect     int      `json:"expect,omitempty"`
	Invitation string   `json:"invitation"` // in clear: the facilitator's screen shows it again after a restart
	Rounds     []round  `json:"rounds"`
	People     []person `json:"people"`
}

type round struct {
	Phase    Phase      `json:"phase"`
	Begun    time.Time  `json:"begun"`
	Closed   *time.Time `json:"closed,omitempty"`
	Revealed *time.Time `json:"revealed,omitempty"`
	agenda
}

type person struct {
	ID       string    `json:"id"` // the name of their files
	Name     string    `json:"name"`
	Joined   time.Time `json:"joined"`
	Code     string    `json:"code"`                // hash of the resume code
	Key      string    `json:"key,omitempty"`       // fingerprint of a public key
	Named    bool      `json:"named,omitempty"`     // agrees to names
	HandedIn []int     `json:"handed_in,omitempty"` // numbers of rounds
}

// end closes a round.
func (r *round) end(now time.Time) { r.Phase, r.Closed = PhaseClosed, &now }

func (s *state) round() *round { return &s.Rounds[len(s.Rounds)-1] }

// person returns somebody by a test; nil where nobody passes.
func (s *state) person(is func(person) bool) *person {
	if i := slices.IndexFunc(s.People, is); i >= 0 {
		return &s.People[i]
	}
	return nil
}

func (s *state) byID(id string) *person {
	return s.person(func(p person) bool { return p.ID == id })
}

func (s *state) ids() []string {
	var ids []string
	for _, p := range s.People {
		ids = append(ids, p.ID)
	}
	return ids
}

// handedIn reports whether somebody has handed in in the present round.
func (s *state) handedIn(p person) bool { return slices.Contains(p.HandedIn, len(s.Rounds)) }

// allIn reports whether everybody who is expected has handed in, and nobody else
// is still answering.
func (s *state) allIn() bool {
	in := 0
	for _, p := range s.People {
		if !s.handedIn(p) {
			return false
		}
		in++
	}
	return s.Expect > 0 && in >= s.Expect
}

// clone returns a state that can be changed without the other changing.
func (s *state) clone() *state {
	c := *s
	c.Rounds, c.People = slices.Clone(s.Rounds), slices.Clone(s.People)
	for i := range c.People {
		c.People[i].HandedIn = slices.Clone(c.People[i].HandedIn)
	}
	return &c
}

func (s *state) encode() []byte {
	data, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		panic(err) // of strings, numbers and times
	}
	return append(data, '\n')
}

// decode reads a state file. The name stands in messages.
func decode(name string, data []byte) (*state, error) {
	var s state
	if err := json.Unmarshal(data, &s); err != nil {
		return nil, &BrokenError{File: name + place(data, err), Reason: err.Error()}
	}
	reason := ""
	switch {
	case s.Workshop > schema:
		reason = "it was written by a newer version of crossroads"
	case s.Workshop != schema:
		reason = "it is not the state of a workshop"
	case len(s.Rounds) == 0 || len(s.Rounds) > 2:
		reason = fmt.Sprintf("it has %d rounds, and not one or two", len(s.Rounds))
	}
	taken := map[string]bool{}
	for _, p := range s.People {
		if p.ID == "" || p.ID != fileName(p.ID, nil) || taken[p.ID] {
			reason = fmt.Sprintf("%q is not the id of one person", p.ID)
		}
		taken[p.ID] = true
	}
	for _, r := range s.Rounds {
		if r.Phase != PhaseOpen && r.Phase != PhaseClosed && r.Phase != PhaseRevealed {
			reason = fmt.Sprintf("there is no phase %q", r.Phase)
		}
	}
	if reason != "" {
		return nil, &BrokenError{File: name, Reason: reason}
	}
	return &s, nil
}

// place is where in a file JSON could not be read, as ":line:column".
func place(data []byte, err error) string {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	offset := int64(0)
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &kind):
		offset = kind.Offset
	default:
		return ""
	}
	before := data[:min(int(offset), len(data))]
	line := bytes.Count(before, []byte("\n")) + 1
	return fmt.Sprintf(":%d:%d", line, max(1, len(before)-bytes.LastIndexByte(before, '\n')-1))
}

// lacking returns a question that an agenda asks and a flow does not have.
func (s *state) lacking(flow *questions.Flow) (questions.ID, bool) {
	for _, r := range s.Rounds {
		for _, id := range r.Questions {
			if _, ok := flow.Question(id); !ok {
				return id, true
			}
		}
	}
	return "", false
}
