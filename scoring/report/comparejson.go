package report

import (
	"encoding/json"

	"crossroads/questions"
)

// CompareJSON writes what [Compare] is made of: a and b as [JSON] writes them,
// and the active answers that differ in more than their notes; [Schema] says
// what each field means.
func CompareJSON(a, b Input) ([]byte, error) {
	first, err := JSON(a)
	if err != nil {
		return nil, err
	}
	second, err := JSON(b)
	if err != nil {
		return nil, err
	}
	differences := []any{}
	left, right := a.Flow.Active(a.Record.Answers), b.Flow.Active(b.Record.Answers)
	for _, q := range a.Flow.Questions {
		x, _ := left.Get(q.ID)
		y, _ := right.Get(q.ID)
		if !x.Same(y) {
			differences = append(differences, Object{"question", q.ID, "a", standing(x), "b", standing(y)})
		}
	}
	return encode("the comparison", Object{"schema", SchemaVersion, "a", json.RawMessage(first), "b", json.RawMessage(second),
		"differences", differences})
}

// standing is one side of a difference.
func standing(a questions.Answer) Object {
	state := string(a.State)
	if state == "" {
		state = "unanswered"
	}
	return Object{"state", state, "values", List(a.Values), "text", a.Text}
}
