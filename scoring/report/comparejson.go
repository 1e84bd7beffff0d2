package report

import (
	"encoding/json"

	"crossroads/questions"
)

// compareFields are those of the JSON report on two sets of answers: both
// results whole, and the answers in which they differ.
type compareFields struct {
	Schema      int                `json:"schema"`
	A           json.RawMessage    `json:"a"`
	B           json.RawMessage    `json:"b"`
	Differences []differenceFields `json:"differences"`
}

type differenceFields struct {
	Question questions.ID   `json:"question"`
	A        standingAnswer `json:"a"`
	B        standingAnswer `json:"b"`
}

// standingAnswer is one side of a difference.
type standingAnswer struct {
	State  string   `json:"state"`
	Values []string `json:"values"`
	Text   string   `json:"text"`
}

// CompareJSON writes what [Compare] is made of: a and b as [JSON] writes them,
// and the active answers that differ in more than their notes; [Schema] says
// what each field means.
func CompareJSON(a, b Input) ([]byte, error) {
	out := compareFields{Schema: SchemaVersion, Differences: []differenceFields{}}
	var err error
	if out.A, err = JSON(a); err != nil {
		return nil, err
	}
	if out.B, err = JSON(b); err != nil {
		return nil, err
	}
	left, right := a.Flow.Active(a.Record.Answers), b.Flow.Active(b.Record.Answers)
	for _, q := range a.Flow.Questions {
		x, _ := left.Get(q.ID)
		y, _ := right.Get(q.ID)
		x.Note, y.Note = "", ""
		if !x.Equal(y) {
			out.Differences = append(out.Differences, differenceFields{q.ID, standingOf(x), standingOf(y)})
		}
	}
	return encode("the comparison", out)
}

func standingOf(a questions.Answer) standingAnswer {
	state := string(a.State)
	if state == "" {
		state = "unanswered"
	}
	return standingAnswer{state, append([]string{}, a.Values...), a.Text}
}
