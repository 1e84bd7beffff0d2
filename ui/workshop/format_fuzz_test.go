package workshop

import (
	"bytes"
	"testing"
	"time"

	"crossroads/questions"
)

// FuzzState: whatever a state file holds, it is refused in words or means the
// same after it was written again, and no file of anybody is outside the folder.
func FuzzState(f *testing.F) {
	whole := state{Workshop: schema, Title: "Chat", Expect: 2, Invitation: "abcd-efgh",
		Rounds: []round{{Phase: PhaseRevealed, Begun: time.Unix(0, 0).UTC(), agenda: agenda{Questions: []questions.ID{"a.b"}}}, {Phase: PhaseOpen}},
		People: []person{{ID: "anna", Name: "Anna", HandedIn: []int{1}}}}
	f.Add(whole.encode())
	f.Add([]byte(`{"workshop": 1, "rounds": [{"phase": "open"}], "people": [{"id": "../x"}]}`))
	f.Add([]byte(`{"workshop": 2}`))
	f.Add([]byte("{\n  half"))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := decode("workshop.json", data)
		if err != nil {
			if err.Error() == "" {
				t.Error("refused without a word")
			}
			return
		}
		again, err := decode("workshop.json", s.encode())
		if err != nil || !bytes.Equal(again.encode(), s.encode()) {
			t.Errorf("%s became %v, %v", s.encode(), again, err)
		}
		for _, p := range s.People {
			if bytes.ContainsAny([]byte(p.ID), `/\.:`) {
				t.Errorf("%q leads out of the folder", p.ID)
			}
		}
	})
}
