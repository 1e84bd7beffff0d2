package answersfile

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"crossroads/questions"
	"crossroads/questions/answersfile/yamledit"
)

// The fields of an answer that is a mapping.
const (
	partValue = "value"
	partDraft = "draft"
	partState = "state"
	partNote  = "note"
)

func partNames() []string { return []string{partValue, partDraft, partState, partNote} }

// Encode writes a record as an answers file, the answers in the order of the
// flow with an empty line between steps. The same record always gives the same
// bytes. Texts are cut to [questions.MaxText] characters and made valid UTF-8.
// Answers to questions that the flow lacks come last; such a file cannot be
// read with this flow, but nothing is lost.
func Encode(r questions.Record, flow *questions.Flow) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d\n", fieldSchema, Schema)
	for _, f := range besides() {
		if v, given := f.value(r); given {
			writeField(&b, "", f.name, v)
		}
	}
	writeAnswers(&b, flow.Ordered(r.Answers), flow)
	return []byte(b.String())
}

func writeAnswers(b *strings.Builder, answers questions.Answers, flow *questions.Flow) {
	if answers.Len() == 0 {
		fmt.Fprintf(b, "%s: {}\n", fieldAnswers)
		return
	}
	fmt.Fprintf(b, "%s:\n", fieldAnswers)
	step := ""
	for a := range answers.All() {
		q, ok := flow.Question(a.Question)
		if ok && step != "" && q.Step != step {
			b.WriteByte('\n')
		}
		step = q.Step
		writeField(b, "  ", string(a.Question), answerValue(q, a))
	}
}

// writeField writes a name with its value, which may take several lines.
func writeField(b *strings.Builder, indent, name string, v yamledit.Value) {
	head := indent + yamledit.Scalar(name) + ":"
	for i, line := range v.Below(indent, utf8.RuneCountInString(head)+1) {
		switch {
		case i > 0:
			b.WriteString(line)
		case line == "":
			b.WriteString(head)
		default:
			b.WriteString(head + " " + line)
		}
		b.WriteByte('\n')
	}
}

// answerValue is what stands behind the id of a question.
func answerValue(q questions.Question, a questions.Answer) yamledit.Value {
	fields := answerFields(q, a)
	if len(fields) == 1 && fields[0].Name == partValue {
		return fields[0].Value
	}
	return yamledit.Fields(fields...)
}

// answerFields returns value, draft, state and note as they are needed to read
// back the same answer; a lone value can be written without a mapping. There is
// at least one.
func answerFields(q questions.Question, a questions.Answer) []yamledit.Field {
	value, given := yamledit.Value{}, true
	switch {
	case q.Kind == questions.Text || a.Text != "":
		value, given = yamledit.Text(storable(a.Text)), a.Text != ""
	case len(a.Values) == 1 && q.Kind != questions.Several && q.Kind != questions.Ranking:
		value = yamledit.Text(a.Values[0])
	default:
		value, given = yamledit.List(a.Values...), len(a.Values) > 0
	}
	state := yamledit.Field{Name: partState, Value: yamledit.Text(string(a.State))}
	note := storable(a.Note)
	var fields []yamledit.Field
	add := func(name string, v yamledit.Value) { fields = append(fields, yamledit.Field{Name: name, Value: v}) }
	switch {
	case a.State == questions.Answered && given:
		add(partValue, value)
		if reserved(value) {
			fields = append(fields, state)
		}
	case a.Open() && given:
		add(partDraft, value)
	case a.Open() && note != "":
	case a.Open():
		add(partState, yamledit.Text(string(questions.Draft)))
	case given:
		add(partValue, value)
		fields = append(fields, state)
	case a.State == questions.Answered:
		fields = append(fields, state)
	default:
		add(partValue, yamledit.Text(string(a.State)))
	}
	if note != "" {
		add(partNote, yamledit.Text(note))
	}
	return fields
}

// reserved reports whether a value reads like a state.
func reserved(v yamledit.Value) bool {
	return v.String() == string(questions.Unsure) || v.String() == string(questions.Skipped)
}

func idList(ids []questions.ID) yamledit.Value {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = string(id)
	}
	return yamledit.List(list...)
}

// storable makes a text what the file can hold.
func storable(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if utf8.RuneCountInString(s) > questions.MaxText {
		s = string([]rune(s)[:questions.MaxText])
	}
	return s
}
