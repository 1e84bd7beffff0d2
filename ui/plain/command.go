package plain

import (
	"strings"

	"crossroads/questions"
)

// command is a reply that is not an answer.
type command struct {
	verb string
	arg  string // what it takes, as help shows it; empty: nothing
	help string
}

func commands() []command {
	return []command{
		{"unsure", "", "answer that you are not sure"},
		{"skip", "", "leave the question out"},
		{"answer", "TEXT", "answer with a text that reads like a command"},
		{"back", "", "go to the question before"},
		{"why", "", "hear why this is asked"},
		{"again", "", "hear the question again"},
		{"note", "TEXT", "keep a note beside the answer; note - removes it"},
		{"outline", "", "hear all questions with your answers"},
		{"jump", "ID", "go to a question by its number in the outline or its id"},
		{"review", "", "look at everything, and finish"},
		{"report", "", "finish from the review, whatever is open"},
		{"complete", "", "be asked everything, or only what decides most again"},
		{"peek", "", "hear the result so far, on purpose"},
		{"undo", "", "take the last change back"},
		{"redo", "", "do again what was taken back"},
		{"title", "TEXT", "name what is being decided"},
		{"help", "", "hear this list"},
		{"quit", "", "save and leave"},
	}
}

func verbs() []string {
	var list []string
	for _, c := range commands() {
		list = append(list, c.verb)
	}
	return list
}

// parse takes a line for a command: a verb alone, a verb with its argument, or
// the first letter of a verb that needs none. Anything else is an answer.
func parse(line string) (verb, arg string, ok bool) {
	word, rest, _ := strings.Cut(line, " ")
	word, rest = strings.ToLower(word), strings.TrimSpace(rest)
	switch strings.ToLower(line) {
	case "?":
		return "why", "", true
	case "not sure":
		return "unsure", "", true
	}
	for _, c := range commands() {
		takes := c.arg != "" || rest == ""
		if takes && (word == c.verb || rest == "" && c.arg == "" && word == initial(c.verb)) {
			return c.verb, rest, true
		}
	}
	return "", "", false
}

// initial returns the letter that stands for a verb; some verbs have none
// because an earlier letter means something else on the full screen.
func initial(verb string) string {
	switch verb {
	case "unsure", "skip", "back", "why", "outline", "review", "help", "quit":
		return verb[:1]
	}
	return ""
}

// obey does what a line at a question says; moved is true where another
// question, or the review, is next.
func (w *walk) obey(q questions.Question, line string) (moved bool, err error) {
	if line == "" {
		return w.enter(q), nil
	}
	verb, arg, ok := parse(line)
	_, choice := q.Choice(line)
	letter := q.Kind == questions.Text && len(line) == 1 && line != "?"
	if !ok || choice || letter {
		return w.reply(q, line), nil
	}
	switch verb {
	case "unsure":
		return w.state(q, questions.Unsure), nil
	case "skip":
		return w.state(q, questions.Skipped), nil
	case "answer":
		return w.reply(q, arg), nil
	case "back":
		return w.back(q), nil
	case "why":
		w.why(q)
	case "again":
		w.ratings = nil
		w.show(q)
	case "note":
		w.note(q, arg)
	case "review":
		w.at, w.editing, w.refining = "", false, false
		return true, nil
	case "report":
		if w.refining || !w.Complete() {
			w.finished, w.refining = true, false
			return true, nil
		}
		w.out.say("The report comes after the review: reply review.")
	case "complete":
		return w.askAll(), nil
	default:
		return w.obeyAnywhere(verb, arg)
	}
	return false, nil
}

// obeyAnywhere does what can be said at any prompt.
func (w *walk) obeyAnywhere(verb, arg string) (moved bool, err error) {
	switch verb {
	case "peek":
		w.peek()
	case "outline":
		w.outline()
	case "jump":
		return w.jump(arg), nil
	case "undo":
		return w.travel(w.Undo, "There is nothing to take back.", "Taken back."), nil
	case "redo":
		return w.travel(w.Redo, "Nothing was taken back.", "Done again."), nil
	case "title":
		w.title(arg)
	case "help":
		w.help()
	case "quit":
		return false, w.stop(false)
	}
	return false, nil
}
