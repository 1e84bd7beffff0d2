package plain

import (
	"strings"

	"crossroads/questions"
)

// described says an answer in words, with its note.
func described(q questions.Question, a questions.Answer) string {
	said := a.Text
	if q.Kind != questions.Text {
		labels := make([]string, len(a.Values))
		for i, v := range a.Values {
			labels[i] = q.Label(v)
		}
		said = strings.Join(labels, "; ")
	}
	switch {
	case a.State == questions.Unsure:
		said = "not sure"
	case a.State == questions.Skipped:
		said = "skipped"
	case a.State == "" || a.State == questions.Draft && said == "":
		said = "not answered"
	case a.State == questions.Draft:
		said = "begun, not confirmed: " + said
	}
	if a.Note != "" {
		said = sentence(said) + " Note: " + a.Note
	}
	return said
}

// short names a question in lists.
func short(q questions.Question) string {
	if q.Short != "" {
		return q.Short
	}
	return strings.TrimRight(q.Title, "?.: ")
}

// unmarked takes the commonest marks out of markdown, which would be read
// aloud. A star between blanks is a sign of its own and stays.
func unmarked(markdown string) string {
	text := strings.NewReplacer(" * ", " * ", "*", "", "`", "").Replace(markdown)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimLeft(line, "# ")
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// sentence ends a text with a period where it has no ending of its own.
func sentence(text string) string {
	text = strings.TrimSpace(text)
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".?:") {
		return text
	}
	return text + "."
}
