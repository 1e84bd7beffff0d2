package answersfile

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"crossroads/questions"
	"crossroads/questions/answersfile/yamledit"
)

// blankWidth is the length at which the comments of a blank file are wrapped,
// in characters.
const blankWidth = 88

// Blank writes an answers file with every question of the flow and no answer.
// Comments hold the titles, the choices with a box to tick on paper, the
// conditions and the reasons, so that it serves as a questionnaire, too. It
// can be read as it is: nothing is answered.
func Blank(flow *questions.Flow) []byte {
	var b strings.Builder
	comment(&b, "", "A blank answers file. Behind each colon write the word of a choice, several as a list "+
		"[one, two], or a text where one is asked for. Write unsure for \"not sure\" and skipped for "+
		"what is passed over. Leave empty what does not apply. A note needs braces:")
	hanging(&b, "#   ", "{value: unsure, note: ask the other team}")
	fmt.Fprintf(&b, "%s: %d\n%s:\n%s:\n%s:\n\n%s:\n", fieldSchema, Schema, fieldTitle, fieldPerson, fieldAbout, fieldAnswers)
	step, said := "", ""
	for i, q := range flow.Questions {
		if q.Step != step {
			step = q.Step
			blankStep(&b, flow, step)
		}
		blankQuestion(&b, i+1, q, said)
		said = q.Why
	}
	return []byte(b.String())
}

func blankStep(b *strings.Builder, flow *questions.Flow, id string) {
	s, _, ok := flow.Step(id)
	if !ok {
		return
	}
	b.WriteByte('\n')
	comment(b, "  ", strings.ToUpper(s.Title))
	comment(b, "  ", strings.Repeat("=", min(utf8.RuneCountInString(s.Title), blankWidth-4)))
	if s.About != "" {
		comment(b, "  ", s.About)
	}
}

// blankQuestion writes one question; said is the reason of the one before it,
// which is not repeated.
func blankQuestion(b *strings.Builder, number int, q questions.Question, said string) {
	b.WriteByte('\n')
	comment(b, "  ", fmt.Sprintf("%d. %s", number, asked(q)))
	if q.Help != "" {
		comment(b, "  ", q.Help)
	}
	comment(b, "  ", instruction(q))
	blankChoices(b, q)
	if !q.When.Always() {
		comment(b, "  ", "Asked only when "+q.When.String())
	}
	if q.Why != "" && q.Why != said {
		comment(b, "  ", "Why: "+q.Why)
	}
	fmt.Fprintf(b, "  %s:\n", yamledit.Scalar(string(q.ID)))
}

// blankChoices gives each choice a box to tick; choices that are nothing but
// words, as those of ratings, share a line.
func blankChoices(b *strings.Builder, q questions.Question) {
	width, words := 0, true
	boxes := make([]string, len(q.Choices))
	for i, c := range q.Choices {
		boxes[i] = "[ ] " + yamledit.Scalar(c.ID)
		width = max(width, utf8.RuneCountInString(boxes[i]))
		words = words && c.Help == "" && strings.EqualFold(c.Label, c.ID)
	}
	if words && len(q.Choices) > 0 {
		hanging(b, "  #   ", strings.Join(boxes, "  "))
		return
	}
	for i, c := range q.Choices {
		text := c.Label
		if c.Help != "" {
			text += ": " + c.Help
		}
		hanging(b, fmt.Sprintf("  #   %-*s  ", width, boxes[i]), text)
	}
}

// asked is the question as it is put. The title of a rating is the begin of a
// sentence that either end of the swing completes.
func asked(q questions.Question) string {
	if q.From == "" || q.To == "" {
		return q.Title
	}
	return fmt.Sprintf("%s %s instead of %s. How much would that matter?", q.Title, q.To, q.From)
}

// instruction says in a sentence how a question is answered.
func instruction(q questions.Question) string {
	switch {
	case q.Kind == questions.Several && q.Limit > 0:
		return fmt.Sprintf("Choose at most %d:", q.Limit)
	case q.Kind == questions.Several:
		return "Choose any number:"
	case q.Picks():
		return fmt.Sprintf("Choose at most %d, the one that counts most first:", q.Limit)
	case q.Kind == questions.Ranking:
		return "Put all in order, the best first:"
	case q.Kind == questions.Text:
		return "Write a short text."
	}
	return "Choose one:"
}

// comment writes text as wrapped comment lines; line breaks in it are kept.
func comment(b *strings.Builder, indent, text string) {
	for paragraph := range strings.SplitSeq(strings.TrimSpace(commentable(text)), "\n") {
		if strings.TrimSpace(paragraph) == "" {
			fmt.Fprintf(b, "%s#\n", indent)
			continue
		}
		hanging(b, indent+"# ", paragraph)
	}
}

// hanging writes text wrapped behind a head; the lines after the first are
// indented by its width. The head must hold a "#".
func hanging(b *strings.Builder, head, text string) {
	hash := strings.IndexByte(head, '#') + 1
	room := max(blankWidth-utf8.RuneCountInString(head), 20)
	rest := head[:hash] + strings.Repeat(" ", utf8.RuneCountInString(head[hash:]))
	line, used := head, 0
	for word := range strings.FieldsSeq(commentable(text)) {
		n := utf8.RuneCountInString(word)
		if used > 0 && used+1+n > room {
			b.WriteString(strings.TrimRight(line, " ") + "\n")
			line, used = rest, 0
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+n
	}
	b.WriteString(strings.TrimRight(line, " ") + "\n")
}

// commentable drops what may not stand in a comment.
func commentable(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || yamledit.Printable(r) {
			return r
		}
		return ' '
	}, text)
}
