package answersfile

import (
	"errors"
	"fmt"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
	"crossroads/questions/answersfile/yamledit"
)

// ErrNoEdit says that a file cannot be changed in place so that it means what
// was intended and nothing else.
var ErrNoEdit = errors.New("the file cannot be changed in place")

// Edit returns the text of an answers file changed so that [Decode] gives the
// record, with nothing touched but what differs. What does not differ is not
// touched at all: the text is then the same. The error is of type [strictyaml.Problems]
// where the text cannot be read, otherwise [ErrNoEdit].
func Edit(data []byte, r questions.Record, flow *questions.Flow) ([]byte, error) {
	was, err := Decode("", data, flow)
	if err != nil {
		return nil, err
	}
	want, err := Decode("", Encode(r, flow), flow)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrNoEdit, err)
	}
	e := &editor{flow: flow, text: data, record: was}
	for _, c := range append(e.fields(want), e.answers(want)...) {
		if err := e.do(c); err != nil {
			return nil, err
		}
	}
	return e.text, nil
}

// editor is a text on its way, and what it means so far.
type editor struct {
	flow   *questions.Flow
	text   []byte
	record questions.Record
}

// change is one difference: what the file then means, and the ways to get there,
// the gentlest first.
type change struct {
	name  string
	after questions.Record
	ways  []way
}

// way makes the next of the steps of a change; it returns nil when all are made.
// Every step sees the text that the one before it left.
type way func(f *yamledit.File) ([]byte, error)

// do makes a change in the first way that leaves what is intended.
func (e *editor) do(c change) error {
	var err error
	for _, w := range c.ways {
		var text []byte
		if text, err = walk(e.text, w); err != nil {
			continue
		}
		var got questions.Record
		if got, err = Decode("", text, e.flow); err == nil && sameRecord(got, c.after) {
			e.text, e.record = text, got
			return nil
		}
	}
	if err == nil {
		err = errors.New("it would mean something else")
	}
	return fmt.Errorf("%w: %s: %v", ErrNoEdit, c.name, err)
}

// walk goes a way to its end.
func walk(text []byte, w way) ([]byte, error) {
	const steps = 20
	for range steps {
		f, err := yamledit.Parse(text)
		if err != nil {
			return nil, err
		}
		next, err := w(f)
		if next == nil || err != nil {
			return text, err
		}
		if string(next) == string(text) {
			return text, nil
		}
		text = next
	}
	return nil, errors.New("it takes too many steps")
}

// once is a way of one step.
func once(step func(f *yamledit.File) ([]byte, error)) way {
	done := false
	return func(f *yamledit.File) ([]byte, error) {
		if done {
			return nil, nil
		}
		before := f.Text()
		text, err := step(f)
		done = len(text) != 0 && string(text) != string(before) && !moved(f, text)
		return text, err
	}
}

// moved reports whether a step did no more than to move an anchor out of the
// way of the next one.
func moved(f *yamledit.File, text []byte) bool {
	next, err := yamledit.Parse(text)
	return err == nil && next.Aliases() < f.Aliases()
}

// fields are the changes of what stands beside the answers.
func (e *editor) fields(want questions.Record) []change {
	var list []change
	after := e.record
	for _, part := range besides() {
		if part.same(after, want) {
			continue
		}
		part.take(&after, &want)
		list = append(list, change{part.name, after, []way{once(func(f *yamledit.File) ([]byte, error) {
			if v, given := part.value(want); given {
				return f.Set(f.Root(), fields(), part.name, v)
			}
			return f.Remove(f.Root(), part.name)
		})}})
	}
	return list
}

// answers are the changes of answers, in the order of the flow. They come after
// those of the fields.
func (e *editor) answers(want questions.Record) []change {
	var list []change
	after := want
	after.Answers = e.record.Answers
	for _, q := range e.flow.Questions {
		old, had := after.Answers.Get(q.ID)
		one, has := want.Answers.Get(q.ID)
		if had == has && old.Equal(one) {
			continue
		}
		c := change{name: string(q.ID)}
		if has {
			after.Answers = e.flow.Ordered(after.Answers.With(one))
			c.ways = e.answerWays(q, one)
		} else {
			after.Answers = after.Answers.Without(q.ID)
			c.ways = []way{once(func(f *yamledit.File) ([]byte, error) {
				m, key := e.find(f, q.ID)
				return f.Remove(m, key)
			})}
		}
		c.after = after
		list = append(list, c)
	}
	return list
}

// find returns the mapping of the answers, nil where there is none, and the name
// that a question has in it.
func (e *editor) find(f *yamledit.File, id questions.ID) (m *yaml.Node, key string) {
	m = f.Value(f.Root(), fieldAnswers)
	if m == nil || m.Kind != yaml.MappingNode {
		return nil, string(id)
	}
	for i := 0; i < len(m.Content); i += 2 {
		if q, ok := e.flow.Question(questions.ID(m.Content[i].Value)); ok && q.ID == id {
			return m, m.Content[i].Value
		}
	}
	return m, string(id)
}

// order is how the answers of a file follow each other: as in the flow.
func (e *editor) order() []string {
	ids := make([]string, len(e.flow.Questions))
	for i, q := range e.flow.Questions {
		ids[i] = string(q.ID)
	}
	return ids
}

// Anew lays out a file that cannot be edited: as [Encode] does, or as JSON where
// it was JSON.
func Anew(former []byte, r questions.Record, flow *questions.Flow) []byte {
	const blank = "{\n  \"crossroads\": 1,\n  \"answers\": {}\n}\n"
	if f, err := yamledit.Parse(former); err == nil && f.JSON() {
		if text, err := Edit([]byte(blank), r, flow); err == nil {
			return text
		}
	}
	return Encode(r, flow)
}
