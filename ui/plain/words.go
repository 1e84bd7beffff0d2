package plain

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

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

// count says how many of something there are.
func count(n int, what string) string {
	switch n {
	case 0:
		return "no " + what + "s"
	case 1:
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// sentence ends a text with a period where it has no ending of its own.
func sentence(text string) string {
	text = strings.TrimSpace(text)
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".?:") {
		return text
	}
	return text + "."
}

// sentenceCase begins a text with a capital.
func sentenceCase(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(r)) + text[size:]
}
