package plain

import (
	"fmt"
	"strconv"
	"strings"

	"crossroads/questions/phrase"
)

// Chapter is a part of the report that can be heard by itself.
type Chapter struct {
	Title string
	// Brief is what is heard first; More is the rest, which may be empty. They
	// are ready to print.
	Brief, More func() (string, error)
}

// finish reads out the first chapter of the report, which is the verdict, and
// offers the others. It returns once somebody has heard enough, or wants to
// change an answer.
func (w *walk) finish() error {
	w.Finish()
	w.save()
	chapters, err := w.deps.Report(w.Record())
	if err != nil || len(chapters) == 0 {
		return err
	}
	w.out.gap()
	if err := w.tell(chapters[0].Title, chapters[0].Brief); err != nil {
		return err
	}
	w.contents(chapters)
	last := chapters[0]
	for {
		line, err := w.prompt("Number to hear, or Enter to end:")
		if verb := strings.ToLower(line); err != nil || verb == "" || verb == "quit" || verb == "q" {
			return nil
		}
		if last, err = w.obeyEnding(chapters, last, line); err != nil || !w.finished {
			return err
		}
	}
}

// contents says which chapters there are and what else can be replied.
func (w *walk) contents(chapters []Chapter) {
	for i, c := range chapters[1:] {
		w.out.say("%d. %s", i+1, c.Title)
	}
	text := "Reply with a number to hear a part, more for the rest of what you heard last, all for everything"
	if w.deps.Write != nil {
		text += ", write FILE to keep the report, its format by the name, write record to file a decision record"
	}
	if w.deps.Refine != nil && len(w.deps.Refine(w.Record().Answers)) > 0 {
		text += ", refine to answer the open question that matters most"
	}
	w.out.say("%s, or review to change an answer. Enter alone ends.", text)
}

// obeyEnding does what was replied and returns the chapter heard last.
func (w *walk) obeyEnding(chapters []Chapter, last Chapter, line string) (Chapter, error) {
	verb, arg, _ := strings.Cut(line, " ")
	n, err := strconv.Atoi(line)
	switch {
	case err == nil && n >= 1 && n < len(chapters):
		return chapters[n], w.tell(chapters[n].Title, chapters[n].Brief)
	case err == nil:
		w.out.say("Reply with a number from 1 to %d.", len(chapters)-1)
	case strings.EqualFold(line, "more"):
		return last, w.tell(last.Title+", the rest", last.More)
	case strings.EqualFold(line, "all"):
		for _, c := range chapters {
			if err := w.tell(c.Title, c.Brief); err != nil {
				return last, err
			}
			if err := w.tell("", c.More); err != nil {
				return last, err
			}
		}
	case strings.EqualFold(line, "refine"):
		w.refine()
	case strings.EqualFold(line, "complete") && w.HasChoice():
		w.finished = false
		w.SetComplete(false)
		w.askAll()
	case strings.EqualFold(line, "review") || strings.EqualFold(line, "back"):
		w.finished, w.at = false, ""
	case strings.EqualFold(verb, "write") && w.deps.Write != nil:
		w.write(strings.TrimSpace(arg))
	default:
		w.contents(chapters)
	}
	return last, nil
}

// tell reads a part of a chapter out.
func (w *walk) tell(title string, part func() (string, error)) error {
	text, err := part()
	if err != nil {
		return err
	}
	if text = strings.TrimRight(text, "\n"); text == "" {
		if title != "" {
			w.out.say("That was all.")
		}
		return nil
	}
	if title != "" {
		w.out.title(title)
	}
	w.out.write(text + "\n\n")
	return nil
}

// write keeps the report in a file.
func (w *walk) write(name string) {
	path, err := w.deps.Write(w.Record(), name)
	if err != nil {
		w.out.say("%s.", phrase.Capital(fmt.Sprint(err)))
		return
	}
	w.out.say("Written to %s.", path)
}
