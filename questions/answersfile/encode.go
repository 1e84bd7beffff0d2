package answersfile

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"crossroads/questions"
)

// lineWidth is the length from which an answer with a note is written on
// several lines.
const lineWidth = 100

// Encode writes a record as an answers file, the answers in the order of the
// flow with an empty line between steps. The same record always gives the same
// bytes. Texts are cut to [questions.MaxText] characters and made valid UTF-8.
// Answers to questions that the flow lacks come last; such a file cannot be
// read with this flow, but nothing is lost.
func Encode(r questions.Record, flow *questions.Flow) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d\n", fieldSchema, Schema)
	writeText(&b, "", fieldTitle, r.Title)
	writeText(&b, "", fieldPerson, r.Person)
	writeText(&b, "", fieldAbout, r.About)
	if r.Finished {
		fmt.Fprintf(&b, "%s: true\n", fieldFinished)
	}
	if r.Peeked > 0 {
		fmt.Fprintf(&b, "%s: %d\n", fieldPeeked, r.Peeked)
	}
	if len(r.Edited) > 0 {
		ids := make([]string, len(r.Edited))
		for i, id := range r.Edited {
			ids[i] = string(id)
		}
		fmt.Fprintf(&b, "%s: %s\n", fieldEdited, list(ids))
	}
	writeAnswers(&b, inFlowOrder(r.Answers, flow), flow)
	return []byte(b.String())
}

func writeAnswers(b *strings.Builder, answers []questions.Answer, flow *questions.Flow) {
	if len(answers) == 0 {
		fmt.Fprintf(b, "%s: {}\n", fieldAnswers)
		return
	}
	fmt.Fprintf(b, "%s:\n", fieldAnswers)
	step := ""
	for _, a := range answers {
		q, ok := flow.Question(a.Question)
		if ok && step != "" && q.Step != step {
			b.WriteByte('\n')
		}
		step = q.Step
		writeAnswer(b, q, a)
	}
}

// writeText writes a field that holds free text, or nothing where it is empty.
func writeText(b *strings.Builder, indent, name, text string) {
	text = clean(text)
	if text == "" {
		return
	}
	value, ok := block(text, indent+"  ")
	if !ok {
		value = scalar(text)
	}
	fmt.Fprintf(b, "%s%s: %s\n", indent, name, value)
}

// part is one field of an answer that needs a mapping.
type part struct{ name, value string }

func writeAnswer(b *strings.Builder, q questions.Question, a questions.Answer) {
	key, note := scalar(string(a.Question)), clean(a.Note)
	parts := answerParts(q, a)
	if len(parts) == 1 && parts[0].name == "value" && note == "" {
		fmt.Fprintf(b, "  %s: %s\n", key, parts[0].value)
		return
	}
	fields := make([]string, 0, len(parts)+1)
	for _, p := range parts {
		fields = append(fields, p.name+": "+p.value)
	}
	_, tall := block(note, "")
	if note != "" && !tall {
		fields = append(fields, "note: "+scalar(note))
	}
	line := fmt.Sprintf("  %s: {%s}\n", key, strings.Join(fields, ", "))
	if !tall && utf8.RuneCountInString(line) <= lineWidth {
		b.WriteString(line)
		return
	}
	fmt.Fprintf(b, "  %s:\n", key)
	for _, p := range parts {
		fmt.Fprintf(b, "    %s: %s\n", p.name, p.value)
	}
	writeText(b, "    ", "note", note)
}

// answerParts returns value, draft and state as they are needed to read back
// the same answer; a lone value can be written without a mapping.
func answerParts(q questions.Question, a questions.Answer) []part {
	value := ""
	switch {
	case q.Kind == questions.Text || a.Text != "":
		if text := clean(a.Text); text != "" {
			value = scalar(text)
		}
	case len(a.Values) == 1 && q.Kind != questions.Several && q.Kind != questions.Ranking:
		value = scalar(a.Values[0])
	case len(a.Values) > 0:
		value = list(a.Values)
	}
	reserved := value == string(questions.Unsure) || value == string(questions.Skipped)
	state := part{"state", string(a.State)}
	switch {
	case a.State == questions.Answered && !reserved && value != "":
		return []part{{"value", value}}
	case a.Open() && value != "":
		return []part{{"draft", value}}
	case a.Open() && a.Note != "":
		return nil
	case a.Open():
		return []part{{"state", string(questions.Draft)}}
	case value != "":
		return []part{{"value", value}, state}
	case a.State == questions.Answered:
		return []part{state}
	}
	return []part{{"value", string(a.State)}}
}

func list(items []string) string {
	quoted := make([]string, len(items))
	for i, item := range items {
		quoted[i] = scalar(item)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// clean makes a text what the file can hold.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if utf8.RuneCountInString(s) > questions.MaxText {
		s = string([]rune(s)[:questions.MaxText])
	}
	return s
}
